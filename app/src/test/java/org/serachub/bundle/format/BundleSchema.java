package org.serachub.bundle.format;

import static java.util.stream.Collectors.groupingBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.serachub.decision.Choice;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;

/**
 * The JSON Schema of a bundle: its shape written here, its words those of vocabulary and catalogue.
 */
final class BundleSchema {
  private static final String DAY = "(\\d{4}-\\d{2}-\\d{2}|today([+-]\\d{1,5}(wd|[dwmy]))*)";
  private static final String CLOCK = " \\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,6})?)?Z?";

  private final FieldCatalogue catalogue;
  private final Map<String, Object> defs = new TreeMap<>();

  private BundleSchema(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static String of(FieldCatalogue catalogue) {
    try {
      return new ObjectMapper()
              .writerWithDefaultPrettyPrinter()
              .writeValueAsString(new BundleSchema(catalogue).document())
          + "\n";
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private Map<String, Object> document() {
    scalars();
    partnership();
    cases();
    conferences();
    var schema = map("$schema", "https://json-schema.org/draft/2020-12/schema");
    schema.put("title", "SERAC Hub partnership bundle");
    schema.put(
        "description",
        "For editors, as a first check: docs/bundle.md has the meaning, and `./serac load"
            + " --dry-run` the last word.");
    schema.putAll(
        object(
            "bundle* fictional partnership agencies agreements people cases conferences",
            map("enum", List.of(1, "1")),
            ref("flag"),
            ref("partnership"),
            list(ref("agency"), 0),
            list(ref("agreement"), 0),
            list(ref("person"), 0),
            list(ref("case"), 0),
            list(ref("conference"), 0)));
    schema.put("$defs", defs);
    return schema;
  }

  private void scalars() {
    defs.put("code", text("[a-z0-9][a-z0-9-]{0,59}", "integer"));
    defs.put("reference", line(254));
    defs.put("flag", map("enum", List.of(true, false, "true", "false")));
    defs.put("date", text(DAY));
    defs.put("moment", text(DAY + CLOCK));
    defs.put("references", list(ref("reference"), 0));
    defs.put("purposes", list(words(Purpose.class), 0));
    defs.put("sectors", list(words(Sector.class), 0));
    defs.put(
        "categories",
        list(choice(catalogue.categories().stream().map(category -> category.id()).toList()), 0));
    defs.put(
        "actor",
        map(
            "anyOf",
            List.of(
                ref("reference"),
                object(
                    "person* agency role",
                    ref("reference"),
                    ref("reference"),
                    words(Role.class)))));
    defs.put("confirmation", object("by* at*", ref("actor"), ref("moment")));
  }

  private void partnership() {
    defs.put(
        "partnership",
        object(
            "name* wording host",
            line(120),
            map("enum", List.of("survivor", "victim")),
            ref("reference")));
    defs.put(
        "agency",
        object(
            "code* name* sector* firstResponder lead leaves",
            ref("code"),
            line(120),
            words(Sector.class),
            ref("flag"),
            ref("reference"),
            ref("date")));
    defs.put(
        "agreement",
        object(
            "code* title* parties* categories purposes starts* ends",
            ref("code"),
            line(200),
            list(ref("reference"), 2),
            ref("categories"),
            ref("purposes"),
            ref("date"),
            ref("date")));
    defs.put(
        "person",
        object(
            "address* name* roles leaves",
            ref("reference"),
            line(120),
            list(ref("role"), 0),
            ref("date")));
    defs.put(
        "role",
        object(
            "role* agency confirmedBy ended",
            words(Role.class),
            ref("reference"),
            ref("reference"),
            ref("moment")));
  }

  private void cases() {
    defs.put(
        "case",
        object(
            "case* reference stage opened* referredBy subjects* contributions consents"
                + " sharedWithoutConsent exclusions named",
            ref("code"),
            text("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"),
            words(Stage.REFERRED, Stage.RESEARCH, Stage.CLOSED),
            ref("moment"),
            ref("actor"),
            list(ref("subject"), 1),
            list(ref("contribution"), 0),
            list(ref("consent"), 0),
            list(ref("decision"), 0),
            list(ref("exclusion"), 0),
            list(ref("named"), 0)));
    defs.put("subject", object("subject* kind*", ref("code"), words(SubjectKind.class)));
    values();
    bases();
  }

  private void values() {
    var contribution =
        object(
            "custodian* author* recorded* release handling kind values",
            ref("reference"),
            ref("reference"),
            ref("moment"),
            words(Release.class),
            words(HandlingCode.class),
            words(Kind.class),
            list(ref("value"), 0));
    contribution.put(
        "anyOf",
        List.of(
            map("required", List.of("release")),
            map("properties", map("values", map("items", map("required", List.of("release")))))));
    defs.put("contribution", contribution);
    var value =
        object(
            "field* about* content release handling kind recorded entry key supersedes"
                + " enteredInError",
            choice(catalogue.fields().stream().map(field -> field.id().word()).sorted().toList()),
            ref("reference"),
            true,
            words(Release.class),
            words(HandlingCode.class),
            words(Kind.class),
            ref("moment"),
            ref("code"),
            ref("code"),
            ref("reference"),
            ref("flag"));
    var all = new ArrayList<Object>(List.of(errorOrContent()));
    contents().forEach((content, fields) -> all.add(fieldsHold(fields, content)));
    value.put("allOf", all);
    defs.put("value", value);
  }

  private static Map<String, Object> errorOrContent() {
    var error = map("properties", map("enteredInError", map("enum", List.of(true, "true"))));
    error.put("required", List.of("enteredInError"));
    var rule = map("if", error);
    var then = map("required", List.of("supersedes"));
    then.put("properties", map("content", false));
    rule.put("then", then);
    rule.put("else", map("required", List.of("content")));
    return rule;
  }

  private static Map<String, Object> fieldsHold(List<Field> fields, String content) {
    var ids = fields.stream().map(field -> field.id().word()).sorted().toList();
    var known = map("properties", map("field", map("enum", ids)));
    known.put("required", List.of("field"));
    var rule = map("if", known);
    rule.put("then", map("properties", map("content", ref(content))));
    return rule;
  }

  /** Fields by the definition of what they hold. */
  private Map<String, List<Field>> contents() {
    var address = object("lines* district*", block(500), line(120));
    defs.put("content-address", address);
    defs.put("content-line", line(300));
    defs.put("content-lines", block(2000));
    defs.put("content-phone", text("\\+?[0-9][0-9 ()-]{4,29}", "integer"));
    defs.put("content-email", text("[^@\\s]{1,64}@[^@\\s]{1,189}"));
    return catalogue.fields().stream()
        .collect(groupingBy(this::content, TreeMap::new, java.util.stream.Collectors.toList()));
  }

  private String content(Field field) {
    return switch (field.type()) {
      case TEXT, NAME, IDENTIFIER -> "content-line";
      case LONG_TEXT -> "content-lines";
      case PHONE -> "content-phone";
      case EMAIL -> "content-email";
      case DATE -> "date";
      case ADDRESS -> "content-address";
      case CHOICE -> chosen("choice-", field, codes(field));
      case MULTI -> chosen("choices-", field, distinct(codes(field)));
    };
  }

  private Map<String, Object> codes(Field field) {
    return choice(field.choices().stream().map(Choice::code).toList());
  }

  private static Map<String, Object> distinct(Map<String, Object> item) {
    var many = list(item, 1);
    many.put("uniqueItems", true);
    return many;
  }

  /** Fields with the same choices share a definition, named by the first of them. */
  private String chosen(String prefix, Field field, Map<String, Object> schema) {
    return defs.entrySet().stream()
        .filter(def -> def.getKey().startsWith(prefix) && def.getValue().equals(schema))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseGet(
            () -> {
              defs.put(prefix + field.id().word(), schema);
              return prefix + field.id().word();
            });
  }

  private void bases() {
    defs.put(
        "consent",
        object(
            "subject* state* said* ends recordedBy* recorded confirmed categories purposes"
                + " agencies sectors",
            ref("reference"),
            words(
                ConsentState.GIVEN,
                ConsentState.REFUSED,
                ConsentState.WITHDRAWN,
                ConsentState.CANNOT_DECIDE),
            ref("moment"),
            ref("moment"),
            ref("actor"),
            ref("moment"),
            list(ref("confirmation"), 0),
            ref("categories"),
            ref("purposes"),
            ref("references"),
            ref("sectors")));
    var decision =
        object(
            "subject* gateway* riskToLife decided* ends* madeBy* confirmed categories* purposes*"
                + " agencies sectors",
            ref("reference"),
            choice(
                Stream.of(Gateway.values())
                    .filter(gateway -> gateway != Gateway.NONE)
                    .map(Term::word)
                    .toList()),
            ref("flag"),
            ref("moment"),
            ref("moment"),
            ref("actor"),
            list(ref("confirmation"), 0),
            ref("categories"),
            ref("purposes"),
            ref("references"),
            ref("sectors"));
    decision.put("anyOf", eitherOf("agencies", "sectors"));
    defs.put("decision", decision);
    var exclusion =
        object(
            "person agency madeBy* made* ended",
            ref("reference"),
            ref("reference"),
            ref("actor"),
            ref("moment"),
            ref("moment"));
    exclusion.put("oneOf", eitherOf("person", "agency"));
    defs.put("exclusion", exclusion);
    defs.put("named", object("person* namedBy* at*", ref("actor"), ref("actor"), ref("moment")));
  }

  private static List<Object> eitherOf(String one, String other) {
    return List.of(map("required", List.of(one)), map("required", List.of(other)));
  }

  private void conferences() {
    defs.put(
        "conference",
        object(
            "code* title* place* starts* ends* chair scheduledBy* items undertakings",
            ref("code"),
            line(120),
            line(200),
            ref("moment"),
            ref("moment"),
            ref("reference"),
            ref("actor"),
            list(ref("item"), 0),
            list(ref("undertaking"), 0)));
    defs.put(
        "item",
        object(
            "case* minutes* stage sealed invited invitedAt* actions",
            ref("reference"),
            map(
                "anyOf",
                List.of(map("type", "integer", "minimum", 1, "maximum", 240), text("\\d{1,3}"))),
            choice(
                Stream.of(Stage.values())
                    .filter(stage -> stage != Stage.REFERRED)
                    .map(Term::word)
                    .toList()),
            ref("moment"),
            ref("references"),
            ref("moment"),
            list(ref("action"), 0)));
    defs.put(
        "action",
        object(
            "entry* owner* person due* state* agreed*",
            ref("code"),
            ref("reference"),
            ref("reference"),
            ref("date"),
            choice(
                List.of(
                    "proposed",
                    "accepted",
                    "in-progress",
                    "handed-back",
                    "done",
                    "cannot-be-done")),
            ref("moment")));
    defs.put("undertaking", object("person* at*", ref("actor"), ref("moment")));
  }

  // What YAML takes for a number or a truth is text to the hub.
  private static Map<String, Object> line(int most) {
    return map(
        "type",
        List.of("string", "number", "boolean"),
        "maxLength",
        most,
        "pattern",
        "^\\s*\\S.*\\s*$");
  }

  private static Map<String, Object> block(int most) {
    return map("type", List.of("string", "number", "boolean"), "maxLength", most, "pattern", "\\S");
  }

  private static Map<String, Object> text(String form, String... also) {
    var types = new ArrayList<>(List.of("string"));
    types.addAll(Arrays.asList(also));
    return map("type", types, "pattern", "^\\s*(?:" + form + ")\\s*$");
  }

  private static <E extends Enum<E> & Term> Map<String, Object> words(Class<E> type) {
    return choice(Stream.of(type.getEnumConstants()).map(Term::word).toList());
  }

  private static Map<String, Object> words(Term... terms) {
    return choice(Stream.of(terms).map(Term::word).toList());
  }

  private static Map<String, Object> choice(List<String> words) {
    return map("enum", words);
  }

  private static Map<String, Object> list(Object items, int least) {
    var many = map("type", "array", "items", items);
    if (least > 0) {
      many.put("minItems", least);
    }
    return many;
  }

  private static Map<String, Object> ref(String def) {
    return map("$ref", "#/$defs/" + def);
  }

  /** Keys with an asterisk must be there; no others may. */
  private static Map<String, Object> object(String keys, Object... held) {
    var names = keys.split(" ");
    if (names.length != held.length) {
      throw new IllegalArgumentException(keys);
    }
    var properties = new LinkedHashMap<String, Object>();
    var required = new ArrayList<String>();
    for (var i = 0; i < names.length; i++) {
      var name = names[i].replace("*", "");
      properties.put(name, held[i]);
      if (names[i].endsWith("*")) {
        required.add(name);
      }
    }
    var object = map("type", "object", "additionalProperties", false, "properties", properties);
    if (!required.isEmpty()) {
      object.put("required", required);
    }
    return object;
  }

  private static Map<String, Object> map(Object... pairs) {
    var map = new LinkedHashMap<String, Object>();
    for (var i = 0; i < pairs.length; i += 2) {
      map.put((String) pairs[i], pairs[i + 1]);
    }
    return map;
  }
}

package org.serachub.bundle.format;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.serachub.bundle.DemoBundle;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.engine.Policies;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * The JSON Schema says no more and no less of a bundle's shape than its reader does. A bundle with
 * every key is spoilt at every place, in every way, and both are asked.
 */
final class BundleSchemaTest {
  private static final Path FILE = Path.of("..", "docs", "bundle.schema.json");
  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final FieldCatalogue CATALOGUE = Policies.shipped().catalogue();
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the reader says of the shape; the rest is about what refers to what, and when. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "no such (sector|role|stage|state|kind|purposes|sectors|gateway|release|handling|field"
              + "|category)\\b.*|.*(is missing.*|no such key .*|holds one piece of text.*|is a"
              + " list|expected keys.*|is empty|holds no choice|is a code: .*|is true or false|is"
              + " not a date .*|is a whole number .*|not a choice of .*|this choice stands"
              + " twice|has at least one subject|an exclusion names .*|`wording` is"
              + " .*|enteredInError.*|.*says nothing: drop .*)");

  private static final String MADE = BundleSchema.of(CATALOGUE);

  private final JsonSchema schema =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(MADE);

  private static String resource(String name) {
    try (var in = BundleSchemaTest.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Object tree(String yaml) {
    var settings = LoadSettings.builder().setSchema(new CoreSchema()).build();
    return Objects.requireNonNull(new Load(settings).loadFromString(yaml));
  }

  private List<String> refusals(Object bundle) {
    JsonNode node = JSON.valueToTree(bundle);
    return schema.validate(node).stream().map(Object::toString).toList();
  }

  private static List<String> mistakes(Object bundle) {
    var text = new Dump(DumpSettings.builder().build()).dumpToString(bundle);
    return BundleText.read(text.getBytes(UTF_8), CATALOGUE, Directory.empty(), NOW)
        .mistakes()
        .stream()
        .map(Mistake::text)
        .toList();
  }

  @Test
  void theFileIsWhatVocabularyAndCatalogueMakeOfIt() throws IOException {
    if ("update".equals(System.getProperty("golden"))) {
      Files.writeString(FILE, MADE);
    }
    assertEquals(
        Files.readString(FILE), MADE, "if that is meant, run the test with -Dgolden=update");
  }

  @Test
  void itKnowsEveryFieldAndEveryChoiceOfTheCatalogue() throws IOException {
    var document = JSON.readTree(MADE);
    var fields = new TreeSet<String>();
    document.at("/$defs/value/properties/field/enum").forEach(field -> fields.add(field.asText()));
    assertEquals(
        new TreeSet<>(CATALOGUE.fields().stream().map(field -> field.id().word()).toList()),
        fields);
    assertTrue(fields.size() > 100);
  }

  @Test
  void whatIsRightIsRightForBoth() throws IOException {
    var document = Files.readString(Path.of("..", "docs", "bundle.md"));
    var sample = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL).matcher(document);
    assertTrue(sample.find());
    for (var right :
        List.of(resource("/bundle/full.yaml"), resource(DemoBundle.RESOURCE), sample.group(1))) {
      assertEquals(List.of(), mistakes(tree(right)));
      assertEquals(List.of(), refusals(tree(right)));
    }
  }

  @Test
  void itHasTheKeysThatTheReaderHasAndTheFullBundleUsesThemAll() throws IOException {
    var ofReader = new HashSet<Set<String>>();
    for (var reader :
        List.of(
            BundleText.class,
            ReadPartnership.class,
            ReadCase.class,
            ReadValues.class,
            ReadContent.class,
            ReadConference.class,
            ReadActor.class)) {
      Arrays.stream(reader.getDeclaredFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == List.class)
          .filter(field -> !field.getName().equals("SCOPE"))
          .forEach(field -> ofReader.add(keys(field)));
    }
    var ofSchema = new HashSet<Set<String>>();
    eachObject(JSON.readTree(MADE), ofSchema::add);
    assertEquals(ofReader, ofSchema);
    var used = new TreeSet<String>();
    visit(tree(resource("/bundle/full.yaml")), place -> place.key().ifPresent(used::add));
    var known = new TreeSet<String>();
    ofReader.forEach(known::addAll);
    assertEquals(known, used);
  }

  @SuppressWarnings("unchecked")
  private static Set<String> keys(java.lang.reflect.Field field) {
    try {
      field.setAccessible(true);
      return Set.copyOf((List<String>) Objects.requireNonNull(field.get(null)));
    } catch (IllegalAccessException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static void eachObject(JsonNode node, Consumer<Set<String>> each) {
    if (node.path("type").asText().equals("object")) {
      var keys = new HashSet<String>();
      node.get("properties").fieldNames().forEachRemaining(keys::add);
      each.accept(keys);
    }
    node.forEach(child -> eachObject(child, each));
  }

  @Test
  void whatIsSpoiltIsRefusedByBothOrByTheReaderForWhatNoSchemaKnows() {
    var counts = new HashMap<String, Integer>();
    visit(
        tree(resource("/bundle/full.yaml")),
        place ->
            spoilt(place)
                .forEach(
                    (how, with) -> {
                      var spoilt = place.changed(with);
                      compare(how + " at " + place.path(), spoilt, counts);
                    }));
    assertTrue(counts.getOrDefault("both refuse", 0) > 400, counts::toString);
    assertTrue(counts.getOrDefault("both take", 0) > 20, counts::toString);
    assertTrue(counts.getOrDefault("the reader alone refuses", 0) > 20, counts::toString);
  }

  private void compare(String what, Object spoilt, Map<String, Integer> counts) {
    var refusals = refusals(spoilt);
    var mistakes = mistakes(spoilt);
    var shape = mistakes.stream().filter(text -> SHAPE.matcher(text).matches()).toList();
    assertFalse(
        mistakes.isEmpty() && !refusals.isEmpty(),
        () -> what + ": the schema refuses what the reader takes: " + refusals);
    assertFalse(
        !shape.isEmpty() && refusals.isEmpty(),
        () -> what + ": the schema takes what the reader refuses: " + shape);
    counts.merge(
        mistakes.isEmpty()
            ? "both take"
            : refusals.isEmpty() ? "the reader alone refuses" : "both refuse",
        1,
        Integer::sum);
  }

  private static final Object GONE = new Object();

  private static Map<String, Object> spoilt(Spot spot) {
    var ways = new LinkedHashMap<String, Object>();
    ways.put("left out", GONE);
    ways.put("empty", "");
    ways.put("unknown", "no-such-word");
    ways.put("keys", Map.of("nonsense", "x"));
    ways.put("a list", List.of(List.of("x")));
    if (spot.held() instanceof Map<?, ?> held) {
      var more = new LinkedHashMap<Object, Object>(held);
      more.put("nonsense", "x");
      ways.put("a key too many", more);
    }
    return ways;
  }

  /**
   * One place of a tree.
   *
   * @param steps keys and positions that lead to it
   */
  private record Spot(Object root, List<Object> steps, Object held) {
    String path() {
      return steps.toString();
    }

    java.util.Optional<String> key() {
      return steps.getLast() instanceof String key
          ? java.util.Optional.of(key)
          : java.util.Optional.empty();
    }

    /** The whole tree with something else, or nothing, at this place. */
    Object changed(Object with) {
      return changed(root, steps, with);
    }

    private static Object changed(Object node, List<Object> steps, Object with) {
      if (steps.isEmpty()) {
        return with;
      }
      var rest = steps.subList(1, steps.size());
      if (node instanceof Map<?, ?> map) {
        var copy = new LinkedHashMap<Object, Object>(map);
        var held = changed(Objects.requireNonNull(map.get(steps.getFirst())), rest, with);
        if (held == GONE) {
          copy.remove(steps.getFirst());
        } else {
          copy.put(steps.getFirst(), held);
        }
        return copy;
      }
      var copy = new ArrayList<Object>((List<?>) node);
      var at = (Integer) steps.getFirst();
      var held = changed(copy.get(at), rest, with);
      if (held == GONE) {
        copy.remove((int) at);
      } else {
        copy.set(at, held);
      }
      return copy;
    }
  }

  private static void visit(Object root, Consumer<Spot> each) {
    visit(new Spot(root, List.of(), root), each);
  }

  private static void visit(Spot spot, Consumer<Spot> each) {
    if (!spot.steps().isEmpty()) {
      each.accept(spot);
    }
    if (spot.held() instanceof Map<?, ?> map) {
      map.forEach((key, held) -> visit(deeper(spot, key, held), each));
    } else if (spot.held() instanceof List<?> list) {
      for (var i = 0; i < list.size(); i++) {
        visit(deeper(spot, i, list.get(i)), each);
      }
    }
  }

  private static Spot deeper(Spot spot, Object step, Object held) {
    return new Spot(
        spot.root(), Stream.concat(spot.steps().stream(), Stream.of(step)).toList(), held);
  }
}

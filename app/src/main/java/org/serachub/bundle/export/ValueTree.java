package org.serachub.bundle.export;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.Content;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldType;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.disclosure.Exported;
import org.serachub.request.ValueId;

/**
 * Writes the values of one case in an order that depends on what they say and not on their ids, so
 * that what was loaded comes out as it went in.
 */
final class ValueTree {
  private final Codes codes;
  private final FieldCatalogue catalogue;
  private final Map<UUID, String> subjects;
  private final List<Exported.Value> values;
  private final Map<ValueId, String> keys = new HashMap<>();
  private final Map<List<Object>, String> entries = new HashMap<>();

  /**
   * Those of one case.
   *
   * @param subjects codes by id
   * @param needed entries that something else names
   */
  ValueTree(
      Codes codes,
      FieldCatalogue catalogue,
      Map<UUID, String> subjects,
      List<Exported.Value> values,
      Set<UUID> needed) {
    this.codes = codes;
    this.catalogue = catalogue;
    this.subjects = subjects;
    this.values =
        values.stream()
            .sorted(
                Comparator.comparing((Exported.Value one) -> one.binding().recordedAt())
                    .thenComparing(one -> words(one, codes, about(one))))
            .toList();
    nameKeys();
    nameEntries(needed);
  }

  private String about(Exported.Value one) {
    return subjects.getOrDefault(one.binding().about().value(), "");
  }

  /** All that a value says of itself, without an id. */
  static String words(Exported.Value one, Codes codes, String about) {
    var binding = one.binding();
    return String.join(
        "\0",
        codes.agency(binding.custodian().value()),
        codes.person(binding.author().value()),
        about,
        binding.field().word(),
        binding.release().word(),
        binding.handling().word(),
        binding.kind().word(),
        binding.recordedAt().toString(),
        one.content().map(ValueTree::text).orElse(""));
  }

  private static String text(Content content) {
    return switch (content) {
      case Content.Text(String text) -> text;
      case Content.Day(var day) -> day.toString();
      case Content.Chosen(List<String> chosen) -> String.join(",", chosen);
      case Content.Address(String lines, String district) -> lines + "\0" + district;
    };
  }

  private void nameKeys() {
    var superseded =
        values.stream()
            .flatMap(one -> one.binding().supersedes().stream())
            .collect(Collectors.toSet());
    values.stream()
        .map(one -> one.binding().id())
        .filter(superseded::contains)
        .forEach(id -> keys.put(id, "v" + (keys.size() + 1)));
  }

  private static List<Object> place(Exported.Value one) {
    var binding = one.binding();
    return List.of(binding.entry().value(), binding.about().value(), binding.custodian().value());
  }

  /** Only an entry that keeps several answers together, or that an action names, needs a name. */
  private void nameEntries(Set<UUID> needed) {
    var answers =
        values.stream()
            .filter(one -> one.binding().supersedes().isEmpty())
            .collect(groupingBy(ValueTree::place, counting()));
    values.stream()
        .filter(
            one ->
                answers.getOrDefault(place(one), 0L) > 1
                    || needed.contains(one.binding().entry().value()))
        .forEach(one -> entries.computeIfAbsent(place(one), _ -> "e" + (entries.size() + 1)));
  }

  /** What an action calls the entry that says what it is. */
  Optional<String> entry(UUID entry) {
    return values.stream()
        .filter(one -> one.binding().entry().value().equals(entry))
        .flatMap(one -> Optional.ofNullable(entries.get(place(one))).stream())
        .findFirst();
  }

  /** Contributions, each of one author for one custodian at one time. */
  List<Map<String, Object>> contributions() {
    Map<List<Object>, List<Exported.Value>> together = new LinkedHashMap<>();
    for (var one : values) {
      var binding = one.binding();
      together
          .computeIfAbsent(
              List.of(binding.recordedAt(), binding.custodian(), binding.author()),
              _ -> new ArrayList<>())
          .add(one);
    }
    return together.values().stream().map(this::contribution).toList();
  }

  private Map<String, Object> contribution(List<Exported.Value> some) {
    var first = some.getFirst().binding();
    return new Keyed()
        .put("custodian", codes.agency(first.custodian().value()))
        .put("author", codes.person(first.author().value()))
        .put("recorded", Moments.of(first.recordedAt()))
        .list("values", some.stream().map(this::value).toList())
        .map();
  }

  private Map<String, Object> value(Exported.Value one) {
    var binding = one.binding();
    return new Keyed()
        .put("field", binding.field().word())
        .put("about", about(one))
        .put("content", one.content().map(content -> held(binding.field().word(), content)))
        .putIf(one.content().isEmpty(), "enteredInError", true)
        .put("release", binding.release().word())
        .putIf(binding.handling() != HandlingCode.NONE, "handling", binding.handling().word())
        .putIf(binding.kind() != Kind.FACT, "kind", binding.kind().word())
        .put("entry", Optional.ofNullable(entries.get(place(one))))
        .put("key", Optional.ofNullable(keys.get(binding.id())))
        .put("supersedes", binding.supersedes().flatMap(old -> Optional.ofNullable(keys.get(old))))
        .map();
  }

  private Object held(String field, Content content) {
    return switch (content) {
      case Content.Text(String text) -> text;
      case Content.Day(var day) -> day.toString();
      case Content.Chosen(List<String> chosen) ->
          isOne(field, chosen) ? chosen.getFirst() : new ArrayList<>(chosen);
      case Content.Address(String lines, String district) ->
          new Keyed().put("lines", lines).put("district", district).map();
    };
  }

  private boolean isOne(String field, List<String> chosen) {
    return chosen.size() == 1
        && catalogue.fields().stream()
            .noneMatch(known -> known.id().word().equals(field) && known.type() == FieldType.MULTI);
  }
}

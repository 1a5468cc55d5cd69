package org.serachub.bundle.format;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;

/**
 * Reads contributions: what one author recorded for one custodian at one time. Release, handling
 * and kind may be said once for all of its values and again for one.
 */
final class ReadValues {
  private static final List<String> CONTRIBUTION =
      List.of("custodian", "author", "recorded", "release", "handling", "kind", "values");
  private static final List<String> VALUE =
      List.of(
          "field",
          "about",
          "content",
          "release",
          "handling",
          "kind",
          "recorded",
          "entry",
          "key",
          "supersedes",
          "enteredInError");
  private static final FieldId NO_FIELD = new FieldId("no-field");

  private final Reading reading;
  private final ReadContent contents;
  private final Map<String, Field> fields;

  ReadValues(Reading reading, FieldCatalogue catalogue) {
    this.reading = reading;
    this.contents = new ReadContent(reading);
    this.fields =
        catalogue.fields().stream().collect(toMap(field -> field.id().word(), field -> field));
  }

  List<Case.Value> contribution(Tree tree) {
    var keys = Keys.of(tree, "a contribution", CONTRIBUTION, reading);
    var shared =
        new Shared(
            keys.reference("custodian"),
            keys.reference("author"),
            keys.moment("recorded"),
            keys.has("release"),
            keys.maybeWord("release", Release.class),
            keys.maybeWord("handling", HandlingCode.class),
            keys.maybeWord("kind", Kind.class));
    return keys.each("values", value -> value(value, shared));
  }

  private Case.Value value(Tree tree, Shared shared) {
    var keys = Keys.of(tree, "a value", VALUE, reading);
    var release = keys.maybeWord("release", Release.class).or(shared::release);
    if (release.isEmpty() && !keys.has("release") && !shared.saysRelease()) {
      reading.note(tree.at(), "a value: `release` is missing, here and on its contribution");
    }
    var field = field(keys);
    return new Case.Value(
        keys.maybeCode("key"),
        keys.reference("about"),
        new Written<>(field.map(Field::id).orElse(NO_FIELD), keys.at("field")),
        keys.maybeCode("entry"),
        shared.custodian,
        shared.author,
        keys.maybeMoment("recorded").orElse(shared.recorded),
        release.map(Written::value).orElse(Release.PRIVATE),
        keys.maybeWord("handling", HandlingCode.class)
            .or(shared::handling)
            .map(Written::value)
            .orElse(HandlingCode.NONE),
        keys.maybeWord("kind", Kind.class).or(shared::kind).map(Written::value).orElse(Kind.FACT),
        keys.maybeReference("supersedes"),
        content(keys, field),
        tree.at());
  }

  private Optional<Field> field(Keys keys) {
    var word = keys.reference("field");
    var field = Optional.ofNullable(fields.get(word.value()));
    if (field.isEmpty() && !word.value().isEmpty()) {
      reading.mistakes().unknown(word, "field", fields.keySet());
    }
    return field;
  }

  private Optional<Content> content(Keys keys, Optional<Field> field) {
    var error = keys.flag("enteredInError");
    if (error && keys.has("content")) {
      reading.note(keys.at("content"), "a value entered in error says nothing: drop `content`");
    }
    if (error && !keys.has("supersedes")) {
      reading.note(keys.at(), "`enteredInError` needs `supersedes`: which value was wrong");
    }
    if (!error && !keys.has("content")) {
      keys.text("content", 1);
    }
    return error
        ? Optional.empty()
        : field.flatMap(f -> keys.tree("content").flatMap(tree -> contents.read(tree, f)));
  }

  private record Shared(
      Written<String> custodian,
      Written<String> author,
      Written<Instant> recorded,
      boolean saysRelease,
      Optional<Written<Release>> release,
      Optional<Written<HandlingCode>> handling,
      Optional<Written<Kind>> kind) {}
}

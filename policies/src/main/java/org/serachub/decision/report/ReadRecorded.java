package org.serachub.decision.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Term;
import org.serachub.decision.content.JsonText;
import org.serachub.decision.engine.InWords;
import org.serachub.decision.language.Mistake;
import org.serachub.decision.language.Place;
import org.serachub.decision.language.PolicyMistakes;
import org.serachub.decision.region.Attribute;

/**
 * Reads recorded decisions: one JSON object a line, whose members are strings. {@code ref} says
 * which it is, {@code field} and {@code level} what was decided, and every attribute has its word.
 * No name, no case and no content is part of it.
 */
final class ReadRecorded {
  private static final int LONGEST = 4_000;

  private final String file;
  private final List<Mistake> mistakes = new ArrayList<>();

  private ReadRecorded(String file) {
    this.file = file;
  }

  /** One decision that was taken. */
  record Recorded(int line, String ref, FieldId field, Level level, InWords request) {}

  /**
   * Reads them all; blank lines are passed over.
   *
   * @throws PolicyMistakes with everything that is wrong
   */
  static List<Recorded> read(String file, List<String> lines) {
    ReadRecorded reader = new ReadRecorded(file);
    List<Recorded> recorded = new ArrayList<>();
    for (int at = 0; at < lines.size(); at++) {
      if (!lines.get(at).isBlank()) {
        reader.line(at + 1, lines.get(at)).ifPresent(recorded::add);
      }
    }
    if (!reader.mistakes.isEmpty()) {
      throw new PolicyMistakes(reader.mistakes);
    }
    return recorded;
  }

  private Optional<Recorded> line(int number, String text) {
    if (text.length() > LONGEST) {
      return mistake(number, "longer than 4,000 characters");
    }
    Map<String, String> members = new TreeMap<>();
    try {
      JsonText.parse(text)
          .forEach((key, value) -> members.put(key, value instanceof String word ? word : ""));
    } catch (IllegalArgumentException e) {
      return mistake(number, "not a JSON object of strings");
    }
    return recorded(number, members);
  }

  private Optional<Recorded> recorded(int number, Map<String, String> members) {
    Map<String, String> words = new TreeMap<>(members);
    words.keySet().removeAll(List.of("ref", "field", "level"));
    TreeSet<String> missing = new TreeSet<>(List.of("ref", "field", "level"));
    Stream.of(Attribute.values()).map(Attribute::word).forEach(missing::add);
    missing.removeAll(members.keySet());
    if (!missing.isEmpty()) {
      return mistake(number, "`" + String.join("`, `", missing) + "` is missing");
    }
    try {
      return Optional.of(
          new Recorded(
              number,
              members.getOrDefault("ref", ""),
              new FieldId(members.getOrDefault("field", "")),
              Term.of(Level.class, members.getOrDefault("level", "")),
              new InWords(words)));
    } catch (IllegalArgumentException e) {
      return mistake(number, String.valueOf(e.getMessage()));
    }
  }

  private Optional<Recorded> mistake(int number, String text) {
    mistakes.add(new Mistake(new Place(file, number, 1), text));
    return Optional.empty();
  }
}

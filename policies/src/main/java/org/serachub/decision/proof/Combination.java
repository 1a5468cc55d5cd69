package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Field;
import org.serachub.decision.Gateway;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Vocabulary;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * One concrete combination of facts.
 *
 * @param values the position of the value of each attribute
 */
public record Combination(Field field, Map<Attribute, Integer> values) {
  /** What is taken where a box leaves the choice: the plainest request there is. */
  private static final Map<Attribute, String> PLAIN =
      Map.of(
          Attribute.ROLE, "representative",
          Attribute.INVITED, "yes",
          Attribute.UNDERTAKING, "yes",
          Attribute.PURPOSE, "conference",
          Attribute.STAGE, "in-conference",
          Attribute.RELEASE, "conference",
          Attribute.CONSENT, "not-asked",
          Attribute.AGREEMENT, "live");

  /** Copies the map. */
  public Combination {
    values = new EnumMap<>(values);
  }

  static Combination in(Box box, PolicySet set) {
    return in(box, List.of(set.catalogue().fields().get(box.fields().nextSetBit(0))));
  }

  /** One that is in the box and about the first of these fields, as plain as it can be. */
  static Combination in(Box box, List<Field> fields) {
    Field field = fields.getFirst();
    Map<Attribute, Integer> values = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      long mask = box.mask(attribute);
      values.put(attribute, plain(attribute, mask));
    }
    return new Combination(field, consistent(box, field, values));
  }

  private static int plain(Attribute attribute, long mask) {
    int plain = attribute.domain().indexOf(PLAIN.getOrDefault(attribute, ""));
    boolean free = plain >= 0 && (mask >>> plain & 1) != 0;
    return free ? plain : Long.numberOfTrailingZeros(mask);
  }

  /** A box may take along facts that contradict each other; nobody wants to read of those. */
  private static Map<Attribute, Integer> consistent(
      Box box, Field field, Map<Attribute, Integer> values) {
    long about = 0;
    for (SubjectKind kind : field.about()) {
      about |= 1L << kind.ordinal();
    }
    values.put(Attribute.ABOUT, plain(Attribute.ABOUT, box.mask(Attribute.ABOUT) & about));
    follow(box, values, Attribute.CUSTODY, Attribute.AGREEMENT, 1, AgreementState.OWN.ordinal());
    follow(box, values, Attribute.DECISION, Attribute.GATEWAY, 0, Gateway.NONE.ordinal());
    return values;
  }

  /** The second is {@code theirs} exactly where the first is {@code mine}. */
  private static void follow(
      Box box,
      Map<Attribute, Integer> values,
      Attribute first,
      Attribute second,
      int mine,
      int theirs) {
    for (int value = 0; value < first.domain().size(); value++) {
      int tried = values.getOrDefault(first, 0);
      long wanted = tried == mine ? 1L << theirs : ~(1L << theirs);
      long free = box.mask(second) & wanted & ((1L << second.domain().size()) - 1);
      if (free != 0) {
        values.put(second, plain(second, free));
        return;
      }
      if ((box.mask(first) >>> value & 1) != 0) {
        values.put(first, value);
      }
    }
  }

  /** The position of one attribute's value. */
  public int value(Attribute attribute) {
    Integer value = values.get(attribute);
    if (value == null) {
      throw new IllegalArgumentException("no such attribute");
    }
    return value;
  }

  /** All of it in words. */
  public String words(PolicySet set) {
    return words(set.vocabulary());
  }

  /** All of it in the words of that vocabulary. */
  public String words(Vocabulary vocabulary) {
    List<String> phrases = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      phrases.add(vocabulary.phrase(attribute, value(attribute)));
    }
    String who = phrases.removeFirst() + " " + phrases.removeFirst();
    return "field `" + field.id() + "`: " + who + ", " + String.join(", ", phrases);
  }
}

package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.Field;
import org.serachub.decision.language.PolicySet;
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
    Map<Attribute, Integer> values = new EnumMap<>(Attribute.class);
    for (Attribute attribute : Attribute.values()) {
      long mask = box.mask(attribute);
      int plain = attribute.domain().indexOf(PLAIN.getOrDefault(attribute, ""));
      boolean free = plain >= 0 && (mask >>> plain & 1) != 0;
      values.put(attribute, free ? plain : Long.numberOfTrailingZeros(mask));
    }
    return new Combination(set.catalogue().fields().get(box.fields().nextSetBit(0)), values);
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
    List<String> phrases = new ArrayList<>();
    for (Attribute attribute : Attribute.values()) {
      phrases.add(set.vocabulary().phrase(attribute, value(attribute)));
    }
    String who = phrases.removeFirst() + " " + phrases.removeFirst();
    return "field `" + field.id() + "`: " + who + ", " + String.join(", ", phrases);
  }
}

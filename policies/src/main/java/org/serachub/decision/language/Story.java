package org.serachub.decision.language;

import java.util.List;
import java.util.Map;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;

/**
 * A situation as a practitioner would tell it, and what a policy set must answer in it. Sets are
 * judged by stories both ways: a leak is as much a fault as withholding what would have protected.
 *
 * @param name of its file, without the ending
 * @param hardCase its number in the list of hard cases; 0 if it is none of them
 * @param harm true if withholding would have done harm
 * @param tells the situation in a sentence
 * @param why the answer is what it is
 */
public record Story(
    String name, int hardCase, boolean harm, String tells, String why, List<Expected> expected) {
  /** Copies the list. */
  public Story {
    expected = List.copyOf(expected);
  }

  /**
   * One answer that is expected.
   *
   * @param facts the words that are said, by attribute; what is not said is plain
   */
  public record Expected(FieldId field, Level level, Map<String, String> facts, Place place) {
    /** Copies the map. */
    public Expected {
      facts = Map.copyOf(facts);
    }
  }
}

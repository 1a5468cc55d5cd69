package org.serachub.web.cases;

import java.util.List;
import org.serachub.decision.Explanation;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.web.Link;

/**
 * Why a field is not shown in full.
 *
 * @param seen what the reader gets at most, in plain words
 */
public record WhyPage(
    String label, String seen, List<String> why, List<String> whatWouldChange, Link back) {
  /** Copies the lists. */
  public WhyPage {
    why = List.copyOf(why);
    whatWouldChange = List.copyOf(whatWouldChange);
  }

  static WhyPage of(Field field, Explanation explanation, Link back) {
    return new WhyPage(
        field.label(),
        seen(explanation.ceiling()),
        explanation.why(),
        explanation.whatWouldChange(),
        back);
  }

  private static String seen(Level ceiling) {
    return switch (ceiling) {
      case SHOWN -> "You may see answers to this question that other agencies share with you.";
      case PARTIAL -> "You may see answers to this question in general terms only.";
      case WITHHELD, HIDDEN ->
          "You may not see answers to this question. Nobody in your position is told whether there"
              + " are any.";
    };
  }
}

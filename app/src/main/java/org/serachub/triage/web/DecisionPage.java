package org.serachub.triage.web;

import java.util.List;
import org.serachub.decision.Field;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * What the coordinator writes when a referral is accepted, asked about or declined.
 *
 * @param says what will happen
 */
public record DecisionPage(String says, List<Asked> asked, String button, Typed typed, Link back) {
  /** One question. */
  public record Asked(Field field, String question, String hint) {
    /** What it is called in the form. */
    public String prefix() {
      return field.id() + "-";
    }
  }

  /** Copies the list. */
  public DecisionPage {
    asked = List.copyOf(asked);
  }
}

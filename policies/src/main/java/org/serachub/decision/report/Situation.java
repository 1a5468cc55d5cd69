package org.serachub.decision.report;

import java.util.Locale;
import org.serachub.decision.Asking;
import org.serachub.decision.Purpose;
import org.serachub.decision.Stage;

/** A letter of each cell of the matrix: what the reader is doing, and when. */
public enum Situation {
  TRIAGE(Purpose.RESEARCH, Stage.REFERRED),
  RESEARCH(Purpose.RESEARCH, Stage.RESEARCH),
  CONFERENCE(Purpose.CONFERENCE, Stage.IN_CONFERENCE),
  AFTERWARDS(Purpose.CONFERENCE, Stage.FOLLOW_UP),
  ACTION(Purpose.ACTION_DELIVERY, Stage.FOLLOW_UP),
  EMERGENCY(Purpose.EMERGENCY, Stage.FOLLOW_UP),
  OVERSIGHT(Purpose.OVERSIGHT, Stage.FOLLOW_UP);

  private final Purpose purpose;
  private final Stage stage;

  Situation(Purpose purpose, Stage stage) {
    this.purpose = purpose;
    this.stage = stage;
  }

  /** Its name in headings. */
  String word() {
    return name().toLowerCase(Locale.UK);
  }

  Asking asking() {
    return new Asking(purpose, stage);
  }

  boolean ownsAction() {
    return this == ACTION;
  }

  boolean emergency() {
    return this == EMERGENCY;
  }
}

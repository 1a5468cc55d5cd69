package org.serachub.action;

import java.util.Set;
import org.serachub.decision.FieldId;

/** The fields of the catalogue that hold what actions say. */
public final class ActionFields {
  /** What exactly will be done. */
  public static final FieldId TITLE = new FieldId("action-title");

  /** How it will be known that it is done. */
  public static final FieldId MEASURE = new FieldId("action-measure");

  /** Which risk it reduces. */
  public static final FieldId RISK = new FieldId("action-risk");

  /** What has been done so far; notes are added and never replaced. */
  public static final FieldId PROGRESS = new FieldId("action-progress");

  /** What came of it, or why it was handed back or cannot be done. */
  public static final FieldId OUTCOME = new FieldId("action-outcome");

  /** All of them. */
  public static final Set<FieldId> ALL = Set.of(TITLE, MEASURE, RISK, PROGRESS, OUTCOME);

  /** The most characters of a title. */
  public static final int TITLE_LENGTH = 200;

  /** The most characters of anything else. */
  public static final int TEXT_LENGTH = 2000;

  private ActionFields() {}
}

package org.serachub.oversight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.serachub.decision.Gateway;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.request.CaseId;
import org.serachub.web.Words;

/**
 * What was decided at once on sharing without consent, as the officer sees it.
 *
 * @param id of one of the rows that were made together
 * @param reference the case's pseudonym
 * @param categories ids of what is shared
 * @param recipients names of agencies, and sectors in words
 * @param endsAt from when on it opens nothing
 */
public record MadeDecision(
    UUID id,
    CaseId caseId,
    String reference,
    List<String> categories,
    List<String> recipients,
    Gateway gateway,
    boolean riskToLife,
    Maker maker,
    Instant decidedAt,
    Instant endsAt,
    State state) {
  /** Copies the lists. */
  public MadeDecision {
    categories = List.copyOf(categories);
    recipients = List.copyOf(recipients);
  }

  /** For whom it was made. */
  public record Maker(String agency, Role role) {}

  /** What it amounts to; of several that were made together, the first in this order. */
  public enum State {
    /** A later refusal holds it up, in part at least. */
    HELD_UP,
    /** Nobody but its maker has vouched for it. */
    WAITING,
    /** Somebody else has vouched for it. */
    CONFIRMED,
    /** It opens nothing any more. */
    ENDED
  }

  static String everyAgency(Sector sector) {
    return "every agency of the sector “" + Words.of(sector) + "”";
  }
}

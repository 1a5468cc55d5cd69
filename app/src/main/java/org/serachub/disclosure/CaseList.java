package org.serachub.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.serachub.audit.Receipt;
import org.serachub.request.CaseId;

/**
 * A list of cases, or a part of a page that lists some, as one reader may see it.
 *
 * @param receipt of the one event of the page
 * @param lines in the order that was asked for; a row that is not there for the reader has none
 * @param more true if at least one more case is there for the reader, beyond these
 */
public record CaseList(Receipt receipt, List<Line> lines, boolean more) {
  /** Copies the list. */
  public CaseList {
    lines = List.copyOf(lines);
  }

  /** One case. */
  public sealed interface Line {
    /** Which. */
    CaseId id();

    /** Its random reference. */
    String reference();

    /** Which of the rows that were asked for, from 0. */
    int row();
  }

  /**
   * A case that the reader may read of.
   *
   * @param conference when the conference begins that the reader comes to it through
   */
  public record Seen(CaseView view, Optional<Instant> conference, int row) implements Line {
    @Override
    public CaseId id() {
      return view.id();
    }

    @Override
    public String reference() {
      return view.reference();
    }
  }

  /** A case the reader is invited to: nothing but its reference before the undertaking is given. */
  public record Due(CaseId id, String reference, String conference, int row) implements Line {}
}

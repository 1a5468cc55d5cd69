package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.casefile.Draft;
import org.serachub.casefile.RecordValue;
import org.serachub.conference.Refusal;
import org.serachub.decision.FieldId;
import org.serachub.decision.Release;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.CaseId;
import org.serachub.request.ItemId;

/**
 * Keeps what an agency's search found, and how far the search is. Notes and lines are values of the
 * case with the agency as custodian.
 */
@Singleton
@Requires(beans = Sql.class)
public final class GiveReturn {
  /** The field that private notes are values of. */
  public static final FieldId NOTE = new FieldId("research-note");

  /**
   * What is given at once.
   *
   * @param note private to the agency
   * @param line for the conference
   * @param state what the return becomes: started, returned or nil
   */
  public record Given(Optional<Draft> note, Optional<Draft> line, ReturnState state) {
    /** Refuses what no return can be. */
    public Given {
      if (note.filter(each -> !each.field().equals(NOTE) || each.release() != Release.PRIVATE)
          .isPresent()) {
        throw new IllegalArgumentException("a note of a search is private");
      }
      if (state == ReturnState.ASKED || state == ReturnState.NIL && line.isPresent()) {
        throw new IllegalArgumentException("not a state of such a return");
      }
    }

    private List<Draft> drafts() {
      return Stream.concat(note.stream(), line.stream()).toList();
    }
  }

  private final ResearchWrites writes;
  private final ResearchRequests requests;
  private final RecordValue recordValue;

  GiveReturn(ResearchWrites writes, ResearchRequests requests, RecordValue recordValue) {
    this.writes = writes;
    this.requests = requests;
    this.recordValue = recordValue;
  }

  /** True if the requester's agency has something recorded on the case that still stands. */
  public boolean holds(Acting acting, CaseId caseId) {
    return requests.holds(caseId, acting.agency());
  }

  /**
   * Keeps it.
   *
   * @param version of the return as the form was drawn
   * @throws Refusal if the agency is not asked, the pack is sealed, somebody changed the return in
   *     the meantime, it is finished already, or it is said to hold something and there is nothing
   */
  public void give(Acting acting, ItemId item, long version, Given given) {
    var request = writes.open(item, acting.agency(), version);
    if (!request.state().outstanding()) {
      throw Refusal.notNow();
    }
    writes.write(
        acting,
        request,
        given.state().word(),
        change -> {
          var caseId = request.item().caseId();
          if (!given.drafts().isEmpty()) {
            recordValue.record(acting, caseId, given.drafts());
          }
          if (given.state() == ReturnState.RETURNED && !holds(acting, caseId)) {
            throw Refusal.notNow();
          }
          if (!requests.move(request, given.state(), change)) {
            throw Refusal.stale();
          }
        });
  }
}

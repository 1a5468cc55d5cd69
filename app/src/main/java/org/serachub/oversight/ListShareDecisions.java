package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.web.list.Paged;

/** Shows an officer what was decided on sharing without consent. */
@Singleton
public final class ListShareDecisions {
  private final ShareDecisions decisions;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;

  ListShareDecisions(ShareDecisions decisions, ClosedCases closedCases, RecordLook recordLook) {
    this.decisions = decisions;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
  }

  /**
   * Finds, records what of it was looked at, and renders.
   *
   * @param reference of the one case that is asked for
   * @param page takes a page out of all that may be shown, newest first
   */
  public <T> T list(
      Requester requester,
      RequestId request,
      Optional<String> reference,
      Function<List<MadeDecision>, Paged<MadeDecision>> page,
      BiFunction<Paged<MadeDecision>, Receipt, T> render) {
    var found = page.apply(decisions.newest(closedCases.to(requester)));
    var look =
        new Look(
            Look.Kind.CONSULTATION,
            requester,
            request,
            found.rows().stream().map(MadeDecision::caseId).distinct().toList(),
            List.of(new Fact("page", "decisions-to-share")),
            reference.map(typed -> Map.of("reference", typed)).orElse(Map.of()));
    return recordLook.record(look, receipt -> render.apply(found, receipt));
  }
}

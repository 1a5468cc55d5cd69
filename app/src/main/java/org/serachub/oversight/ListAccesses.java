package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.function.BiFunction;
import org.serachub.audit.Receipt;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Shows an officer a page of events. */
@Singleton
public final class ListAccesses {
  /** How many lines a page has. */
  public static final int PAGE = 50;

  private final Accesses accesses;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;

  ListAccesses(Accesses accesses, ClosedCases closedCases, RecordLook recordLook) {
    this.accesses = accesses;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
  }

  /** Finds, records that it was looked for, and renders. */
  public <T> T list(
      Requester requester,
      RequestId request,
      AccessFilter filter,
      BiFunction<FoundAccesses, Receipt, T> render) {
    var found = accesses.find(filter, closedCases.to(requester), PAGE);
    var look =
        new Look(
            Look.Kind.CONSULTATION,
            requester,
            request,
            found.cases(),
            SearchWords.facts("accesses", filter),
            SearchWords.typed(filter));
    return recordLook.record(look, receipt -> render.apply(found, receipt));
  }
}

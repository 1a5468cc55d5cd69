package org.serachub.oversight;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.BiFunction;
import org.serachub.audit.Receipt;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * Hands an officer the events of a search to take away. It goes the way a page goes, and leaves an
 * event of its own that names the recipient.
 */
@Singleton
public final class ExportAccesses {
  private static final int AT_A_TIME = 500;

  private final Accesses accesses;
  private final ClosedCases closedCases;
  private final RecordLook recordLook;
  private final int most;

  /**
   * @param most how many events a file has at the most; one that would have more says so
   */
  ExportAccesses(
      Accesses accesses,
      ClosedCases closedCases,
      RecordLook recordLook,
      @Value("${serac.oversight.file-events:10000}") int most) {
    this.accesses = accesses;
    this.closedCases = closedCases;
    this.recordLook = recordLook;
    this.most = most;
  }

  /** Finds, records that it is taken away and by whom, and renders. */
  public <T> T export(
      Requester requester,
      RequestId request,
      AccessFilter filter,
      BiFunction<FoundAccesses, Receipt, T> render) {
    var found = all(requester, filter);
    var parts = new HashMap<>(SearchWords.typed(filter));
    parts.put("recipient", requester.name());
    var look =
        new Look(
            Look.Kind.EXPORT,
            requester,
            request,
            found.cases(),
            SearchWords.facts("accesses-file", filter),
            parts);
    return recordLook.record(look, receipt -> render.apply(found, receipt));
  }

  private FoundAccesses all(Requester requester, AccessFilter filter) {
    var closed = closedCases.to(requester);
    var all = new ArrayList<Access>();
    var next = filter.at(Optional.empty());
    var more = true;
    while (more && all.size() < most) {
      var some = accesses.find(next, closed, Math.min(AT_A_TIME, most - all.size()));
      all.addAll(some.accesses());
      more = some.more();
      if (more) {
        next = filter.at(Optional.of(new AccessFilter.Place(all.getLast().eventId(), true)));
      }
    }
    return new FoundAccesses(all, more);
  }
}

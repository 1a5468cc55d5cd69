package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.serachub.audit.Fact;
import org.serachub.audit.Receipt;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Shows an officer a page of events. */
@Singleton
public final class ListAccesses {
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
      BiFunction<Accesses.Found, Receipt, T> render) {
    var found = accesses.page(filter, closedCases.to(requester));
    var cases =
        found.accesses().stream()
            .flatMap(access -> access.cases().stream())
            .map(Access.OfCase::id)
            .distinct()
            .toList();
    var look = new Look(requester, request, cases, facts(filter), terms(filter));
    return recordLook.record(look, receipt -> render.apply(found, receipt));
  }

  private static List<Fact> facts(AccessFilter filter) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("page", "accesses"));
    filter.person().ifPresent(id -> facts.add(new Fact("looked-for-person", id.toString())));
    filter.kind().ifPresent(kind -> facts.add(new Fact("looked-for-kind", kind)));
    return facts;
  }

  private static Map<String, String> terms(AccessFilter filter) {
    var terms = new HashMap<String, String>();
    filter.reference().ifPresent(reference -> terms.put("reference", reference));
    filter.receipt().ifPresent(number -> terms.put("receipt", number));
    return terms;
  }
}

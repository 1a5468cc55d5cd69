package org.serachub.bundle;

import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail.AuditedAll;
import org.serachub.bundle.format.Case;
import org.serachub.bundle.format.Written;
import org.serachub.casefile.References;
import org.serachub.platform.Ids;
import org.serachub.request.CaseId;
import org.serachub.request.RequestId;

/** Adds what is new, inside the transaction of the load, and gives its events. */
@Singleton
final class AddToHub {
  private final WritePartnership partnership;
  private final WriteCases cases;
  private final WriteConferences conferences;
  private final WriteLinks links;
  private final LoadedItems loadedItems;
  private final References references;
  private final Ids ids;

  AddToHub(
      WritePartnership partnership,
      WriteCases cases,
      WriteConferences conferences,
      WriteLinks links,
      LoadedItems loadedItems,
      References references,
      Ids ids) {
    this.partnership = partnership;
    this.cases = cases;
    this.conferences = conferences;
    this.links = links;
    this.loadedItems = loadedItems;
    this.references = references;
    this.ids = ids;
  }

  AuditedAll<Loaded> add(Planned planned, Credentials credentials, Operator operator) {
    var plan = planned.plan();
    var names = Names.of(planned, ids);
    var made = new Made(ids.next(), planned.now());
    var load =
        new Load(
            operator, made, new RequestId(ids.next()), names, planned.checked().standings(), ids);
    plan.partnership()
        .ifPresent(p -> partnership.partnership(p, planned.demonstration(), names, made));
    partnership.agencies(plan.agencies(), names, made);
    partnership.people(plan.people(), credentials.stored(), names, made);
    partnership.agreements(plan.agreements(), names, made);
    var newCases = plan.cases().stream().map(one -> newCase(one, names)).toList();
    var collected = cases.write(newCases, load);
    plan.conferences().forEach(conference -> conferences.write(conference, load));
    loadedItems.keep(planned.hash(), made, planned.brought(names, made));
    var events = new ArrayList<AuditEvent>();
    events.add(loaded(planned, newCases, load));
    events.addAll(collected);
    var invitations =
        planned.demonstration() ? List.<Loaded.Invitation>of() : links.invite(plan.people(), load);
    return new AuditedAll<>(
        new Loaded(planned.counts(), credentials.signIns(), invitations), events);
  }

  private static AuditEvent loaded(Planned planned, List<NewCase> newCases, Load load) {
    return new BundleEvents.BundleLoaded(
        load.envelope(load.made().event(), java.util.Optional.empty()),
        planned.hash(),
        newCases.stream().map(one -> new CaseId(one.id())).toList(),
        load.operator());
  }

  private NewCase newCase(Case one, Names names) {
    return new NewCase(
        one,
        names.caseFile(one),
        one.reference().map(Written::value).orElseGet(() -> references.next()),
        one.subjects().stream().collect(toMap(s -> s.key().value(), _ -> ids.next())));
  }
}

package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.Decided.DecidedSubject;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ExportRequest;
import org.serachub.request.Request;
import org.serachub.request.SubjectId;

/** The door. The order of its steps is the point of it. */
@Singleton
final class TheDoor implements Door {
  private final Gather gather;
  private final WalkList walkList;
  private final Decide decide;
  private final AuditTrail trail;
  private final Assemble assemble;
  private final Ids ids;
  private final Clock clock;
  private final Deliveries deliveries;
  private final Notices notices;
  private final GatherExport exports;

  TheDoor(
      Gather gather,
      WalkList walkList,
      Decide decide,
      AuditTrail trail,
      Assemble assemble,
      Ids ids,
      Clock clock,
      Deliveries deliveries,
      Notices notices,
      GatherExport exports) {
    this.gather = gather;
    this.walkList = walkList;
    this.decide = decide;
    this.trail = trail;
    this.assemble = assemble;
    this.ids = ids;
    this.clock = clock;
    this.deliveries = deliveries;
    this.notices = notices;
    this.exports = exports;
  }

  @Override
  public <T> T disclose(Request request, List<CaseId> beside, Function<Disclosure, T> render) {
    var decided = decide.decide(gather.gather(request));
    return recorded(decided, beside, receipt -> render.apply(assemble.assemble(decided, receipt)));
  }

  @Override
  public <T> T discloseAs(Request request, AgencyId agency, Function<SeenAs, T> render) {
    var gathered = gather.gather(request);
    var both =
        new SeenAs.Both(
            decide.decide(gathered), decide.decide(SeenAs.Both.imagined(gathered, agency)));
    var lower = both.lower();
    return recorded(
        lower,
        DisclosureEvents.Asked.of(lower, ids.next(), List.of()).as(agency),
        receipt -> render.apply(new SeenAs(assemble.assemble(lower, receipt), both.beyond(lower))));
  }

  @Override
  public <T> T list(Request request, List<Wanted> parts, Function<List<CaseList>, T> render) {
    var walked = walkList.walk(request, parts);
    return recorded(
        walked.decided(), List.of(), receipt -> render.apply(assemble.lists(walked, receipt)));
  }

  private <T> T recorded(Decided decided, List<CaseId> beside, Function<Receipt, T> open) {
    return recorded(decided, DisclosureEvents.Asked.of(decided, ids.next(), beside), open);
  }

  private <T> T recorded(Decided decided, AuditEvent event, Function<Receipt, T> open) {
    // INVARIANT: nothing above this line has seen plaintext, nothing below it runs unrecorded.
    var receipt = trail.record(event);
    return delivering(decided.gathered().request(), receipt, () -> open.apply(receipt));
  }

  @Override
  public Optional<Explanation> explain(Request request, SubjectId subject, FieldId field) {
    var decided = decide.decide(gather.gather(request));
    var asked =
        decided.cases().stream()
            .flatMap(one -> one.subject(subject).stream())
            .filter(one -> one.drawn(field).isPresent())
            .findFirst();
    var receipt =
        trail.record(
            DisclosureEvents.Explained.of(
                decided, ids.next(), field, asked.flatMap(one -> one.drawn(field))));
    deliveries.underWay(request, receipt);
    return asked.map(one -> explanation(decided, one, field));
  }

  @Override
  public <T> T tell(Request request, Function<Told, T> render) {
    var waiting = notices.of(request.requester());
    var receipt =
        trail.record(DisclosureEvents.Noticed.of(request, ids.next(), clock.instant(), waiting));
    return delivering(request, receipt, () -> render.apply(new Told(receipt, waiting)));
  }

  @Override
  public <B, T> T export(
      ExportRequest request, Supplier<B> beside, BiFunction<B, Exported, T> render) {
    var gathered = exports.gather(request, beside);
    // INVARIANT: as for whoever reads, nothing is opened before this event is committed.
    var receipt = trail.record(gathered.event());
    try {
      var rendered = render.apply(gathered.beside(), exports.open(gathered, receipt));
      deliveries.underWay(request, receipt);
      return rendered;
    } catch (Throwable e) {
      lost(ExportEvents.notDelivered(request, ids.next(), clock.instant(), receipt), e);
      throw e;
    }
  }

  private <T> T delivering(Request request, Receipt receipt, Supplier<T> render) {
    try {
      var rendered = render.get();
      deliveries.underWay(request, receipt);
      return rendered;
    } catch (Throwable e) {
      lost(DisclosureEvents.NotDelivered.of(request, ids.next(), clock.instant(), receipt), e);
      throw e;
    }
  }

  private static Explanation explanation(Decided decided, DecidedSubject subject, FieldId field) {
    var policy = decided.gathered().policy();
    var facts =
        decided.cases().stream()
            .filter(one -> one.subjects().contains(subject))
            .findFirst()
            .orElseThrow()
            .facts();
    return policy.explain(
        facts.reader(),
        facts.asking(),
        field,
        subject.subject().kind(),
        subject.bases().others(policy.catalogue().require(field).category().id()));
  }

  private void lost(AuditEvent notDelivered, Throwable failure) {
    try {
      trail.record(notDelivered);
    } catch (AuditTrail.AuditUnavailable e) {
      // The first event stands without an answer and so counts as attempted.
      failure.addSuppressed(e);
    }
  }
}

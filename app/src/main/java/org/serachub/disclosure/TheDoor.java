package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.disclosure.Decided.DecidedSubject;
import org.serachub.platform.Ids;
import org.serachub.request.CaseId;
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

  TheDoor(
      Gather gather,
      WalkList walkList,
      Decide decide,
      AuditTrail trail,
      Assemble assemble,
      Ids ids,
      Clock clock) {
    this.gather = gather;
    this.walkList = walkList;
    this.decide = decide;
    this.trail = trail;
    this.assemble = assemble;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public <T> T disclose(Request request, List<CaseId> beside, Function<Disclosure, T> render) {
    var decided = decide.decide(gather.gather(request));
    return recorded(decided, beside, receipt -> render.apply(assemble.assemble(decided, receipt)));
  }

  @Override
  public <T> T list(Request request, int most, Function<CaseList, T> render) {
    var walked = walkList.walk(request, most);
    return recorded(
        walked.decided(), List.of(), receipt -> render.apply(assemble.list(walked, receipt)));
  }

  private <T> T recorded(Decided decided, List<CaseId> beside, Function<Receipt, T> open) {
    // INVARIANT: nothing above this line has seen plaintext, nothing below it runs unrecorded.
    var receipt = trail.record(DisclosureEvents.Asked.of(decided, ids.next(), beside));
    try {
      return open.apply(receipt);
    } catch (Throwable e) {
      notDelivered(decided.gathered().request(), receipt, e);
      throw e;
    }
  }

  @Override
  public Optional<Explanation> explain(Request request, SubjectId subject, FieldId field) {
    var decided = decide.decide(gather.gather(request));
    var asked =
        decided.cases().stream()
            .flatMap(one -> one.subject(subject).stream())
            .filter(one -> one.drawn(field).isPresent())
            .findFirst();
    trail.record(
        DisclosureEvents.Explained.of(
            decided, ids.next(), field, asked.flatMap(one -> one.drawn(field))));
    return asked.map(one -> explanation(decided, one, field));
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

  private void notDelivered(Request request, Receipt receipt, Throwable failure) {
    try {
      trail.record(DisclosureEvents.NotDelivered.of(request, ids.next(), clock.instant(), receipt));
    } catch (AuditTrail.AuditUnavailable e) {
      // The first event stands without an answer and so counts as attempted.
      failure.addSuppressed(e);
    }
  }
}

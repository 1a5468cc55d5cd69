package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.audit.AuditTrail;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.Decision;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldId;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Policy;
import org.serachub.decision.Reader;
import org.serachub.decision.SubjectKind;
import org.serachub.platform.Ids;
import org.serachub.request.Request;

/** The door with its filter broken: whatever is stored is shown. Tests must notice it. */
@Singleton
public final class LeakyDoor {
  private final Gather gather;
  private final Decide decide;
  private final Assemble assemble;
  private final AuditTrail trail;
  private final Ids ids;

  LeakyDoor(Gather gather, Decide decide, Assemble assemble, AuditTrail trail, Ids ids) {
    this.gather = gather;
    this.decide = decide;
    this.assemble = assemble;
    this.trail = trail;
    this.ids = ids;
  }

  /** What leaks. */
  public List<CaseView> see(Request request) {
    var gathered = gather.gather(request);
    var broken =
        decide.decide(
            new Gathered(
                gathered.request(),
                new Yes(gathered.policy()),
                gathered.now(),
                gathered.partners(),
                gathered.agreements(),
                gathered.cases()));
    var receipt = trail.record(DisclosureEvents.Asked.of(broken, ids.next(), List.of()));
    return assemble.assemble(broken, receipt).cases();
  }

  /** Says yes to everything. */
  private record Yes(Policy policy) implements Policy {
    @Override
    public String version() {
      return policy.version();
    }

    @Override
    public FieldCatalogue catalogue() {
      return policy.catalogue();
    }

    @Override
    public Decision decide(Reader reader, Asking asking, Held held, Basis basis) {
      return new Decision(Level.SHOWN, List.of());
    }

    @Override
    public Level ceiling(
        Reader reader,
        Asking asking,
        FieldId field,
        SubjectKind about,
        List<OtherCustodian> others) {
      return policy.ceiling(reader, asking, field, about, others);
    }

    @Override
    public Explanation explain(
        Reader reader,
        Asking asking,
        FieldId field,
        SubjectKind about,
        List<OtherCustodian> others) {
      return policy.explain(reader, asking, field, about, others);
    }
  }
}

package org.serachub.conference;

import static org.serachub.conference.ConferenceEvents.about;
import static org.serachub.conference.ConferenceEvents.act;
import static org.serachub.conference.ConferenceEvents.named;

import java.util.List;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.request.CaseId;

/** What the trail says of the register of conflicts. */
final class RegisterEvents {
  private RegisterEvents() {}

  /** The register of conflicts keeps somebody from a case. */
  record Excluded(Envelope envelope, UUID exclusion, CaseId caseId, Whom whom)
      implements AuditEvent {
    @Override
    public String kind() {
      return "exclusion";
    }

    @Override
    public List<Entry> entries() {
      return about(caseId);
    }

    @Override
    public List<Fact> facts() {
      return List.of(act("make"), named("exclusion", exclusion), fact(whom));
    }

    private static Fact fact(Whom whom) {
      return switch (whom) {
        case Whom.Person person -> named("person", person.id().value());
        case Whom.Agency agency -> named("agency", agency.id().value());
      };
    }
  }

  /** An entry of the register of conflicts ended. */
  record ExclusionEnded(Envelope envelope, Exclusion exclusion) implements AuditEvent {
    @Override
    public String kind() {
      return "exclusion";
    }

    @Override
    public List<Entry> entries() {
      return about(exclusion.caseId());
    }

    @Override
    public List<Fact> facts() {
      return List.of(
          act("end"), named("exclusion", exclusion.id()), Excluded.fact(exclusion.whom()));
    }
  }

  /** Somebody read the register of conflicts of these cases. */
  record RegisterConsulted(Envelope envelope, List<CaseId> cases) implements AuditEvent {
    @Override
    public String kind() {
      return "consultation";
    }

    @Override
    public List<Entry> entries() {
      return cases.stream().map(ConferenceEvents::entry).toList();
    }

    @Override
    public List<Fact> facts() {
      return List.of(act("register-of-conflicts"));
    }
  }
}

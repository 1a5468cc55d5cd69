package org.serachub.oversight.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.agreement.Agreements;
import org.serachub.audit.Fact;
import org.serachub.oversight.CaseOfDecision;
import org.serachub.oversight.Event;
import org.serachub.web.Link;

/** Where an officer finds what an event relied on, so as to have it ended. */
@Singleton
final class ReliedOn {
  private final Agreements agreements;
  private final CaseOfDecision caseOfDecision;

  ReliedOn(Agreements agreements, CaseOfDecision caseOfDecision) {
    this.agreements = agreements;
    this.caseOfDecision = caseOfDecision;
  }

  EventPage.Relied of(Fact fact, List<Event.OfCase> cases) {
    return new EventPage.Relied(fact.name().replace('-', ' '), fact.value(), where(fact, cases));
  }

  private Optional<Link> where(Fact fact, List<Event.OfCase> cases) {
    return switch (fact.name()) {
      case "agreement" -> agreement(UUID.fromString(fact.value()));
      case "decision", "basis" -> decision(UUID.fromString(fact.value()), cases);
      default -> Optional.empty();
    };
  }

  private Optional<Link> agreement(UUID id) {
    return agreements.find(id).map(found -> new Link(found.title(), "/agreements/" + id));
  }

  // The cases of an event are those that are open to the officer, so no other is named.
  private Optional<Link> decision(UUID id, List<Event.OfCase> cases) {
    return caseOfDecision
        .find(id)
        .flatMap(of -> cases.stream().filter(one -> one.id().equals(of)).findFirst())
        .map(Event.OfCase::reference)
        .map(
            reference ->
                new Link(
                    "Decisions to share without consent in case " + reference,
                    ShareDecisionsPage.PATH + "?case=" + reference));
  }
}

package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.UUID;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.consent.RecordedBasis;
import org.serachub.decision.Category;
import org.serachub.decision.Gateway;
import org.serachub.decision.basis.Scope;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.AgencyId;
import org.serachub.web.CivilTime;
import org.serachub.web.Words;

/** Says in a sentence what a record covers. */
@Singleton
final class Sentences {
  private final ActivePolicy policy;
  private final Agencies agencies;

  Sentences(ActivePolicy policy, Agencies agencies) {
    this.policy = policy;
    this.agencies = agencies;
  }

  /** Such as "On 3 May 2026: Housing may see Health, for the conference, until 1 May 2027." */
  String of(RecordedBasis basis) {
    return "On %s: %s%s.".formatted(CivilTime.day(basis.since()), substance(basis), until(basis));
  }

  /** What the record is called in a tag. */
  static String state(RecordedBasis basis) {
    return switch (basis) {
      case RecordedBasis.Consent consent -> Words.of(consent.state());
      case RecordedBasis.Decision decision -> "Decided without consent";
    };
  }

  private String substance(RecordedBasis basis) {
    var scope = basis.scope();
    return switch (basis) {
      case RecordedBasis.Consent consent ->
          switch (consent.state()) {
            case GIVEN -> covers(scope, " may see ");
            case REFUSED, WITHDRAWN -> covers(scope, " must not see ");
            case CANNOT_DECIDE -> "cannot decide whether " + covers(scope, " may see ");
            case EXPIRED, NOT_ASKED, NOT_APPLICABLE -> Words.of(consent.state());
          };
      case RecordedBasis.Decision decision ->
          covers(scope, " may see ") + ", on the ground of " + ground(decision.gateway());
    };
  }

  private String covers(Scope scope, String verb) {
    return recipient(scope)
        + verb
        + scope.category().map(this::category).orElse("everything")
        + ", "
        + scope.purpose().map(purpose -> "for " + Words.of(purpose)).orElse("for every purpose");
  }

  private String recipient(Scope scope) {
    return scope
        .agency()
        .map(this::agency)
        .or(() -> scope.sector().map(sector -> "every agency of " + Words.of(sector)))
        .orElse("every agency");
  }

  private String agency(UUID id) {
    return agencies.find(new AgencyId(id)).map(Agency::name).orElse("an agency that has left");
  }

  private String category(String id) {
    return policy.policy().catalogue().categories().stream()
        .filter(category -> category.id().equals(id))
        .map(Category::label)
        .map(label -> "“" + label + "”")
        .findFirst()
        .orElse(id);
  }

  private static String until(RecordedBasis basis) {
    // What ends as a day begins is said to hold until the day before.
    return basis
        .endsAt()
        .map(end -> ", until the end of " + CivilTime.day(end.minus(Duration.ofSeconds(1))))
        .orElse("");
  }

  private static String ground(Gateway gateway) {
    return switch (gateway) {
      case NONE -> "none";
      case VITAL_INTERESTS -> "vital interests";
      case SAFEGUARDING -> "safeguarding";
      case CRIME -> "preventing or detecting crime";
      case LEGAL_DUTY -> "a legal duty or court order";
      case BEST_INTERESTS -> "best interests";
    };
  }
}

package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.consent.DecideToShare.ToShare;
import org.serachub.consent.DecideToShare.Urgency;
import org.serachub.decision.Gateway;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.decision.basis.Scope;
import org.serachub.request.SubjectId;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** The form on which it is decided to share without consent. */
@Singleton
final class DecisionForm {
  /** The sectors that a decision can name. */
  static final List<Option> SECTORS =
      Arrays.stream(Sector.values())
          .map(sector -> new Option(sector.word(), Words.of(sector)))
          .toList();

  static final List<Option> YES_NO = List.of(new Option("yes", "Yes"), new Option("no", "No"));

  /** Every decision stands alone in the trail; more would be a form nobody has read through. */
  private static final int MOST = 60;

  private final StatementForm statements;
  private final Grounds grounds;
  private final Clock clock;

  DecisionForm(StatementForm statements, Grounds grounds, Clock clock) {
    this.statements = statements;
    this.grounds = grounds;
    this.clock = clock;
  }

  /** The decisions that a form makes, and why. */
  record Decided(List<ToShare> shares, Grounds.Given why) {
    ToShare first() {
      return shares.getFirst();
    }
  }

  /** Reads the form. Empty if an answer is wrong, which the form then knows. */
  Optional<Decided> read(Form form) {
    var subject = form.hidden("subject");
    if (subject.isEmpty()) {
      form.refuse("subject", "Select who it is about");
    }
    var scopes = scopes(form);
    var gateway = form.choice("gateway", "the ground on which it is shared", Gateways.OPTIONS);
    var life = form.choice("life", "whether lives depend on it", YES_NO);
    var why = grounds.read(form);
    var until = until(form);
    if (!form.valid()) {
      return Optional.empty();
    }
    var about = new SubjectId(UUID.fromString(subject));
    var urgency = life.orElseThrow().equals("yes") ? Urgency.RISK_TO_LIFE : Urgency.ORDINARY;
    var ground = Term.of(Gateway.class, gateway.orElseThrow());
    return Optional.of(
        new Decided(
            scopes.stream()
                .map(scope -> new ToShare(about, scope, ground, urgency, until.orElseThrow()))
                .toList(),
            why));
  }

  private List<Scope> scopes(Form form) {
    var categories = form.some("categories", "what is shared", statements.categories());
    var agencies = form.any("agencies", statements.recipients());
    var sectors = form.any("sectors", SECTORS);
    var purposes = form.some("purposes", "what it is shared for", StatementForm.PURPOSES);
    if (agencies.isEmpty() && sectors.isEmpty()) {
      form.refuse("agencies", "Select who it is shared with: agencies, sectors or both");
    }
    var all = new ArrayList<Scope>();
    for (var category : categories) {
      for (var purpose : purposes) {
        agencies.forEach(
            agency -> all.add(scope(category, Optional.of(agency), Optional.empty(), purpose)));
        sectors.forEach(
            sector -> all.add(scope(category, Optional.empty(), Optional.of(sector), purpose)));
      }
    }
    if (all.size() > MOST) {
      form.refuse("categories", "Share less in one decision, or decide in several steps");
    }
    return all;
  }

  private static Scope scope(
      String category, Optional<String> agency, Optional<String> sector, String purpose) {
    return new Scope(
        Optional.of(category),
        agency.map(UUID::fromString),
        sector.map(word -> Term.of(Sector.class, word)),
        Optional.of(Term.of(Purpose.class, purpose)));
  }

  private Optional<Instant> until(Form form) {
    var today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
    var last = form.date("until", "the last day on which it holds");
    if (last.filter(day -> day.isBefore(today)).isPresent()) {
      return form.refuse("until", "until-day", "The last day must be today or later");
    }
    if (last.filter(day -> day.isAfter(today.plusYears(1).minusDays(1))).isPresent()) {
      return form.refuse("until", "until-day", "The last day must be within a year from today");
    }
    return last.map(day -> day.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant());
  }
}

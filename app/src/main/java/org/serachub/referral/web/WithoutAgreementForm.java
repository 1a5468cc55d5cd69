package org.serachub.referral.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.platform.London;
import org.serachub.policy.ActivePolicy;
import org.serachub.referral.WithoutAgreement;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;

/** The form on which it is decided to share without the person's agreement. */
@Singleton
final class WithoutAgreementForm {
  static final List<Option> GATEWAYS =
      List.of(
          new Option("vital-interests", "To protect somebody's life"),
          new Option("safeguarding", "To safeguard a child or an adult at risk"),
          new Option("crime", "To prevent or detect crime"),
          new Option("legal-duty", "A law or a court requires it"),
          new Option(
              "best-interests",
              "In their best interests",
              "Only while they cannot decide, after an assessment"));

  /** Nothing of a referral reaches immigration enforcement; it is not offered. */
  static final List<Option> SECTORS =
      Stream.of(Sector.values())
          .filter(sector -> sector != Sector.IMMIGRATION_ENFORCEMENT)
          .map(sector -> new Option(sector.word(), Words.of(sector)))
          .toList();

  private static final int LONGEST_DAYS = 364;

  private final ActivePolicy policy;
  private final Clock clock;

  WithoutAgreementForm(ActivePolicy policy, Clock clock) {
    this.policy = policy;
    this.clock = clock;
  }

  /** The kinds of information that can be shared. */
  List<Option> categories() {
    return policy.policy().catalogue().categories().stream()
        .map(category -> new Option(category.id(), category.label()))
        .toList();
  }

  /**
   * Reads it into answers to keep: those of a decision, or those of none where everything is left
   * empty. Empty if an answer is wrong, which the form then knows.
   */
  Optional<Map<FieldId, Optional<Content>>> read(Form form) {
    var gateway = form.optionalChoice("gateway", GATEWAYS);
    var categories = form.any("categories", categories());
    var sectors = form.any("sectors", SECTORS);
    var until = form.optionalDate("until", "the last day on which it holds");
    var life = form.ticked("life");
    if (gateway.isEmpty() && categories.isEmpty() && sectors.isEmpty() && !life) {
      return form.valid() && until.isEmpty()
          ? Optional.of(WithoutAgreement.none())
          : form.valid() ? form.refuse("gateway", "Select on what ground") : Optional.empty();
    }
    require(form, gateway.isPresent(), "gateway", "Select on what ground");
    require(form, !categories.isEmpty(), "categories", "Select which kinds of information");
    require(form, !sectors.isEmpty(), "sectors", "Select which agencies need to know");
    require(
        form,
        categories.size() * sectors.size() <= WithoutAgreement.MOST,
        "categories",
        "Select fewer kinds or fewer agencies: the decision must be narrow");
    var today = London.today(clock);
    if (until.isEmpty()) {
      if (form.typed().error("until") == null) {
        form.refuse("until", "until-day", "Enter the last day on which it holds");
      }
    } else if (until.get().isBefore(today) || until.get().isAfter(today.plusDays(LONGEST_DAYS))) {
      form.refuse("until", "until-day", "The last day must be from today to a year ahead");
    }
    if (!form.valid()) {
      return Optional.empty();
    }
    return Optional.of(
        new WithoutAgreement(
                Term.of(Gateway.class, gateway.orElseThrow()),
                categories,
                sectors.stream().map(word -> Term.of(Sector.class, word)).toList(),
                until.orElseThrow(),
                life)
            .answers());
  }

  /** The form filled in with a decision. */
  static Typed filled(WithoutAgreement decided) {
    Map<String, List<String>> values = new HashMap<>();
    values.put("gateway", List.of(decided.gateway().word()));
    values.put("categories", decided.categories());
    values.put("sectors", decided.sectors().stream().map(Sector::word).toList());
    values.put("until-day", List.of("" + decided.lastDay().getDayOfMonth()));
    values.put("until-month", List.of("" + decided.lastDay().getMonthValue()));
    values.put("until-year", List.of("" + decided.lastDay().getYear()));
    values.put("life", decided.lifeAtRisk() ? List.of("yes") : List.of());
    return new Typed(values, List.of());
  }

  private static void require(Form form, boolean holds, String name, String message) {
    if (!holds) {
      form.refuse(name, message);
    }
  }
}

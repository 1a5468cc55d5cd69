package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.serachub.agency.Agencies;
import org.serachub.consent.RecordConsent.Statement;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Purpose;
import org.serachub.decision.Term;
import org.serachub.decision.basis.Scope;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.SubjectId;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** The form on which it is recorded what somebody said about sharing. */
@Singleton
final class StatementForm {
  /** All or some, so that nothing is shared because a box was overlooked. */
  static final List<Option> HOW_MUCH =
      List.of(new Option("all", "All of them"), new Option("some", "Only those ticked below"));

  static final List<Option> STATES =
      List.of(
          new Option("given", "They agreed"),
          new Option("refused", "They refused"),
          new Option("withdrawn", "They withdrew an earlier agreement"),
          new Option(
              "cannot-decide",
              "They cannot decide at present",
              "Record what was assessed under Mental capacity too"));

  static final List<Option> PURPOSES =
      Stream.of(Purpose.RESEARCH, Purpose.CONFERENCE, Purpose.ACTION_DELIVERY)
          .map(purpose -> new Option(purpose.word(), Words.sentence(Words.of(purpose))))
          .toList();

  /** More would be a form nobody has read through. */
  private static final int MOST = 400;

  private final ActivePolicy policy;
  private final Agencies agencies;
  private final Clock clock;

  StatementForm(ActivePolicy policy, Agencies agencies, Clock clock) {
    this.policy = policy;
    this.agencies = agencies;
    this.clock = clock;
  }

  /** The kinds of information a person can speak about. */
  List<Option> categories() {
    return policy.policy().catalogue().categories().stream()
        .map(category -> new Option(category.id(), category.label()))
        .toList();
  }

  /** The agencies a person can speak about. */
  List<Option> recipients() {
    return agencies.all().stream()
        .filter(agency -> agency.leftOn().isEmpty())
        .map(agency -> new Option(agency.id().toString(), agency.name()))
        .toList();
  }

  /**
   * Reads the form. Empty if an answer is wrong, which the form then knows.
   *
   * @param subjects who can be asked
   */
  Optional<List<Statement>> read(Form form, List<Option> subjects) {
    var subject = form.choice("subject", "who said it", subjects);
    var state = form.choice("state", "what they said", STATES);
    var categories = scope(form, "categories", "kinds of information", categories());
    var recipients = scope(form, "recipients", "agencies", recipients());
    var purposes = scope(form, "purposes", "purposes", PURPOSES);
    var said = form.date("said", "the date on which they said it");
    var until = form.optionalDate("until", "the last day on which it holds");
    check(form, said, until, state);
    if (categories.size() * recipients.size() * purposes.size() > MOST) {
      form.refuse("categories", "Record this in several steps, or for all");
    }
    if (!form.valid()) {
      return Optional.empty();
    }
    var meant = Term.of(ConsentState.class, state.orElseThrow());
    var who = new SubjectId(UUID.fromString(subject.orElseThrow()));
    var statements = new ArrayList<Statement>();
    for (var category : categories) {
      for (var recipient : recipients) {
        for (var purpose : purposes) {
          var scope =
              new Scope(
                  category,
                  recipient.map(UUID::fromString),
                  Optional.empty(),
                  purpose.map(word -> Term.of(Purpose.class, word)));
          statements.add(
              new Statement(
                  who,
                  meant,
                  scope,
                  moment(said.orElseThrow(), meant),
                  until.map(StatementForm::endOf)));
        }
      }
    }
    return Optional.of(List.copyOf(statements));
  }

  /** One empty element for all of them; otherwise one for each that is ticked. */
  private static List<Optional<String>> scope(
      Form form, String name, String what, List<Option> offered) {
    var all = form.choice(name + "-all", "whether all " + what + " are meant", HOW_MUCH);
    var ticked = form.any(name, offered);
    if (all.isEmpty()) {
      return List.of();
    }
    if (all.get().equals("all")) {
      if (!ticked.isEmpty()) {
        form.refuse(name + "-all", "Select “Only those ticked below”, or untick them");
      }
      return List.of(Optional.empty());
    }
    if (ticked.isEmpty()) {
      form.refuse(name, "Select the " + what + " that are meant");
    }
    return ticked.stream().map(Optional::of).toList();
  }

  private void check(
      Form form, Optional<LocalDate> said, Optional<LocalDate> until, Optional<String> state) {
    var today = LocalDate.ofInstant(clock.instant(), CivilTime.ZONE);
    if (said.filter(day -> day.isAfter(today)).isPresent()) {
      form.refuse("said", "said-day", "The date on which they said it must be today or earlier");
    }
    if (until.isPresent() && state.isPresent() && !state.get().equals("given")) {
      form.refuse("until", "until-day", "Leave the last day empty unless they agreed");
    } else if (until.filter(day -> said.filter(day::isBefore).isPresent()).isPresent()) {
      form.refuse("until", "until-day", "The last day must not be before the day they said it");
    }
  }

  /**
   * The moment a day stands for. Of a day that is over, agreement counts from its beginning and
   * refusal from its end, so that of two records of one day the refusal wins.
   */
  private Instant moment(LocalDate day, ConsentState meant) {
    var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    if (day.equals(LocalDate.ofInstant(now, CivilTime.ZONE))) {
      return now;
    }
    var opens = meant == ConsentState.GIVEN;
    return opens
        ? day.atStartOfDay(CivilTime.ZONE).toInstant()
        : endOf(day).minus(1, ChronoUnit.MICROS);
  }

  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(CivilTime.ZONE).toInstant();
  }
}

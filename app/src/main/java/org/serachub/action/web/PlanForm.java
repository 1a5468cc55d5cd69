package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.action.ActionFields;
import org.serachub.action.AddAction.Words;
import org.serachub.action.CaseAction.Owner;
import org.serachub.action.DueDates;
import org.serachub.action.Owners;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;

/** The form in which an action is agreed or changed. */
@Singleton
final class PlanForm {
  private final Owners owners;
  private final DueDates dueDates;

  PlanForm(Owners owners, DueDates dueDates) {
    this.owners = owners;
    this.dueDates = dueDates;
  }

  /** What was asked for, if all of it can be. */
  record Plan(Words words, LocalDate due) {}

  /** Reads what and by when. */
  Optional<Plan> read(Form form, Optional<LocalDate> dueBefore) {
    var title = form.text("title", "what exactly will be done", ActionFields.TITLE_LENGTH);
    var measure =
        form.longText("measure", "how you will know it is done", ActionFields.TEXT_LENGTH);
    var risk = form.longText("risk", "which risk it reduces", ActionFields.TEXT_LENGTH);
    var due = form.date("due", "the due date").flatMap(day -> workingDay(form, day, dueBefore));
    return title.flatMap(
        what ->
            measure.flatMap(
                how ->
                    risk.flatMap(why -> due.map(day -> new Plan(new Words(what, how, why), day)))));
  }

  private Optional<LocalDate> workingDay(Form form, LocalDate day, Optional<LocalDate> before) {
    var problem = dueDates.problem(day, before);
    return problem.isPresent() ? form.refuse("due", "due-day", problem.get()) : Optional.of(day);
  }

  /** Reads whose it is to be. */
  Optional<Owner> owner(Form form, CaseId caseId, Requester giver) {
    var sent = form.hidden("owner");
    var owner = Owners.read(sent);
    if (owner.isEmpty()) {
      if (!sent.isEmpty()) {
        throw new HubProblem.Malformed("an owner that was not offered");
      }
      return form.refuse("owner", "Select who will do it");
    }
    var problem = owners.problem(caseId, owner.get(), giver);
    return problem.isPresent() ? form.refuse("owner", problem.get()) : owner;
  }

  /** Everybody who can be chosen: each agency, and below it each of its people. */
  List<Option> everybody() {
    return owners.choices().stream().flatMap(choice -> options(choice).stream()).toList();
  }

  /** The same within one agency. */
  List<Option> colleagues(AgencyId agency) {
    return owners.choice(agency).map(PlanForm::options).orElse(List.of());
  }

  private static List<Option> options(Owners.Choice choice) {
    var agency = choice.agency();
    var options = new ArrayList<Option>();
    options.add(
        new Option(
            Owners.write(new Owner(agency.id(), Optional.empty())),
            agency.name() + " (nobody by name)"));
    choice
        .people()
        .forEach(
            person ->
                options.add(
                    new Option(
                        Owners.write(new Owner(agency.id(), Optional.of(person.id()))),
                        agency.name() + ": " + person.name())));
    return options;
  }
}

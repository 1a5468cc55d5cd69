package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.Act;
import org.serachub.conference.ConsultRegister;
import org.serachub.conference.Exclusion;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.conference.Exclusions;
import org.serachub.decision.Role;
import org.serachub.request.CaseId;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** Draws the register of conflicts. */
@Singleton
final class DrawRegister {
  private final ConsultRegister consultRegister;
  private final Exclusions exclusions;

  DrawRegister(ConsultRegister consultRegister, Exclusions exclusions) {
    this.consultRegister = consultRegister;
    this.exclusions = exclusions;
  }

  RegisterPage page(Act act, CaseId caseId, String reference, Typed typed) {
    var rows =
        consultRegister.consult(act, caseId).stream().map(entry -> row(reference, entry)).toList();
    return new RegisterPage(reference, rows, enters(act) ? options() : List.of(), typed);
  }

  /** A chair comes here as a deputy, who ends entries and makes none. */
  private static boolean enters(Act act) {
    return act.by().role() != Role.CHAIR;
  }

  /** Whom a form names; says at the field if nobody. */
  Optional<Whom> whom(Form form) {
    return form.choice("whom", "a person or an agency", options())
        .flatMap(
            code ->
                exclusions.candidates().keySet().stream()
                    .filter(whom -> code(whom).equals(code))
                    .findFirst());
  }

  private List<Option> options() {
    return exclusions.candidates().entrySet().stream()
        .map(each -> new Option(code(each.getKey()), each.getValue()))
        .toList();
  }

  private static String code(Whom whom) {
    return switch (whom) {
      case Whom.Person person -> "person-" + person.id();
      case Whom.Agency agency -> "agency-" + agency.id();
    };
  }

  private static RegisterPage.Row row(String reference, Exclusion entry) {
    return new RegisterPage.Row(
        entry.name(),
        entry.whom() instanceof Whom.Agency ? "Everybody of this agency" : "This person",
        CivilTime.minute(entry.madeAt()),
        entry.madeBy(),
        entry.endedAt().map(CivilTime::minute),
        RegisterController.path(reference) + "/" + entry.id() + "/end");
  }
}

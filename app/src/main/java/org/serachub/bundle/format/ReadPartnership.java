package org.serachub.bundle.format;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;

/** Reads who takes part: the partnership, agencies, agreements, people. */
final class ReadPartnership {
  private static final List<String> PARTNERSHIP = List.of("name", "wording", "host");
  private static final List<String> AGENCY =
      List.of("code", "name", "sector", "firstResponder", "lead", "leaves");
  private static final List<String> AGREEMENT =
      List.of("code", "title", "parties", "categories", "purposes", "starts", "ends");
  private static final List<String> PERSON = List.of("address", "name", "roles", "leaves");
  private static final List<String> ROLE = List.of("role", "agency", "confirmedBy", "ended");

  private final Reading reading;

  ReadPartnership(Reading reading) {
    this.reading = reading;
  }

  Bundle.Partnership partnership(Tree tree) {
    var keys = Keys.of(tree, "the partnership", PARTNERSHIP, reading);
    var wording = keys.maybeText("wording", 10);
    wording
        .filter(word -> !List.of("survivor", "victim").contains(word.value()))
        .ifPresent(word -> reading.note(word.at(), "`wording` is survivor or victim"));
    return new Bundle.Partnership(
        keys.text("name", 120),
        wording.map(Written::value).orElse("survivor"),
        keys.maybeReference("host"),
        Fingerprint.of(tree));
  }

  Bundle.Agency agency(Tree tree) {
    var keys = Keys.of(tree, "an agency", AGENCY, reading);
    return new Bundle.Agency(
        keys.code("code"),
        keys.text("name", 120),
        keys.word("sector", Sector.class).value(),
        keys.flag("firstResponder"),
        keys.maybeReference("lead"),
        day(keys, "leaves"),
        Fingerprint.of(tree));
  }

  private static Optional<LocalDate> day(Keys keys, String key) {
    return keys.maybeDate(key).map(Written::value);
  }

  Bundle.Agreement agreement(Tree tree) {
    var keys = Keys.of(tree, "an agreement", AGREEMENT, reading);
    return new Bundle.Agreement(
        keys.code("code"),
        keys.text("title", 200),
        keys.references("parties"),
        keys.references("categories"),
        keys.words("purposes", Purpose.class).stream().map(Written::value).toList(),
        keys.date("starts").value(),
        keys.maybeDate("ends"),
        Fingerprint.of(tree));
  }

  Bundle.Person person(Tree tree) {
    var keys = Keys.of(tree, "a person", PERSON, reading);
    return new Bundle.Person(
        keys.reference("address"),
        keys.text("name", 120),
        keys.each("roles", this::role),
        day(keys, "leaves"),
        Fingerprint.of(tree));
  }

  private Bundle.RoleHeld role(Tree tree) {
    var keys = Keys.of(tree, "a role", ROLE, reading);
    return new Bundle.RoleHeld(
        keys.word("role", Role.class),
        keys.maybeReference("agency"),
        keys.maybeReference("confirmedBy"),
        keys.maybeMoment("ended"));
  }
}

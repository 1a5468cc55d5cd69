package org.serachub.administration.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.serachub.account.RoleFor;
import org.serachub.agency.Agencies;
import org.serachub.decision.Role;
import org.serachub.decision.Term;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** The two controls that say which role, for which agency. */
@Singleton
final class RoleFields {
  static final List<Option> ROLES =
      Stream.of(Role.values()).map(role -> new Option(role.word(), sentence(role))).toList();

  private final Agencies agencies;
  private final Clock clock;

  RoleFields(Agencies agencies, Clock clock) {
    this.agencies = agencies;
    this.clock = clock;
  }

  /** The agencies that take part today. */
  List<Option> agencies() {
    return agencies.all().stream()
        .filter(agency -> agency.takesPartOn(London.today(clock)))
        .map(agency -> new Option(agency.id().toString(), agency.name()))
        .toList();
  }

  /** What was chosen; empty, with an error at its control, if it does not go together. */
  Optional<RoleFor> read(Form form) {
    var role = form.choice("role", "a role", ROLES).map(word -> Term.of(Role.class, word));
    var agency = form.optionalChoice("agency", agencies()).map(UUID::fromString).map(AgencyId::new);
    if (role.isEmpty()) {
      return Optional.empty();
    }
    if (role.get() == Role.ADMINISTRATOR && agency.isPresent()) {
      return form.refuse("agency", "An administrator acts for no agency");
    }
    if (role.get() != Role.ADMINISTRATOR && agency.isEmpty()) {
      return form.refuse("agency", "Select the agency this role is for");
    }
    return Optional.of(new RoleFor(role.get(), agency));
  }

  static String sentence(Role role) {
    return Words.sentence(Words.of(role));
  }
}

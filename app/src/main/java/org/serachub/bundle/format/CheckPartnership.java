package org.serachub.bundle.format;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.Role;

/** Checks who takes part. */
final class CheckPartnership {
  private static final Pattern ADDRESS = Pattern.compile("[^@\\s<>\"]{1,64}@[^@\\s<>\"]{1,189}");

  private final Bundle bundle;
  private final Known known;
  private final FieldCatalogue catalogue;
  private final When when;

  CheckPartnership(Bundle bundle, Known known, FieldCatalogue catalogue, When when) {
    this.when = when;
    this.bundle = bundle;
    this.known = known;
    this.catalogue = catalogue;
  }

  void check() {
    bundle.partnership().flatMap(Bundle.Partnership::host).ifPresent(known::agency);
    known.once(bundle.agencies(), Bundle.Agency::code, "agency");
    known.once(bundle.agencies(), Bundle.Agency::name, "the name");
    bundle.agencies().forEach(this::agency);
    known.once(bundle.agreements(), Bundle.Agreement::code, "agreement");
    bundle.agreements().forEach(this::agreement);
    known.once(bundle.people(), p -> lower(p.address()), "person");
    bundle.people().forEach(this::person);
  }

  private static Written<String> lower(Written<String> address) {
    return new Written<>(address.value().toLowerCase(Locale.ROOT), address.at());
  }

  private void agency(Bundle.Agency agency) {
    agency
        .lead()
        .filter(known::person)
        .filter(l -> !known.standings().speaksFor(l.value(), agency.code().value()))
        .ifPresent(l -> known.note(l.at(), "the lead of an agency holds a role for it"));
  }

  private void agreement(Bundle.Agreement agreement) {
    agreement.parties().forEach(known::agency);
    known.once(agreement.parties(), party -> party, "party");
    if (agreement.parties().size() < 2) {
      known.note(agreement.code().at(), "an agreement has at least two parties");
    }
    agreement.categories().forEach(category -> known.category(category, catalogue));
    known.once(agreement.categories(), category -> category, "category");
    agreement
        .ends()
        .filter(ends -> ends.value().isBefore(agreement.starts()))
        .ifPresent(ends -> known.note(ends.at(), "`ends` is before `starts`"));
  }

  private void person(Bundle.Person person) {
    var address = person.address();
    if (!address.value().isEmpty() && !ADDRESS.matcher(address.value()).matches()) {
      known.note(address.at(), "`address` is not an e-mail address");
    }
    var held = new HashSet<Directory.Standing>();
    for (var role : person.roles()) {
      role(person, role);
      if (!held.add(
          new Directory.Standing(role.role().value(), role.agency().map(Written::value)))) {
        known.note(role.role().at(), "this role stands twice");
      }
    }
    var standings = known.standings().standings(address.value());
    if (standings.stream().map(Directory.Standing::role).anyMatch(Role.ADMINISTRATOR::equals)
        && standings.size() > 1) {
      known.note(address.at(), "an account holds the administrator role or case roles, never both");
    }
  }

  private void role(Bundle.Person person, Bundle.RoleHeld held) {
    held.agency().ifPresent(known::agency);
    held.ended().ifPresent(end -> known.notFuture(end, "ended", when));
    var administrator = held.role().value() == Role.ADMINISTRATOR;
    if (administrator && held.agency().isPresent()) {
      known.note(held.role().at(), "an administrator acts for no agency");
    }
    if (!administrator && held.agency().isEmpty()) {
      known.note(held.role().at(), "this role needs an `agency`");
    }
    held.confirmedBy().filter(known::person).ifPresent(by -> confirmed(person, held, by));
  }

  private void confirmed(Bundle.Person person, Bundle.RoleHeld held, Written<String> by) {
    if (by.value().equalsIgnoreCase(person.address().value())) {
      known.note(by.at(), "nobody confirms a role of their own");
    }
    var lead = held.agency().flatMap(a -> known.standings().lead(a.value()));
    var mayConfirm =
        held.role().value() == Role.ADMINISTRATOR
            ? known.standings().holds(by.value(), Role.ADMINISTRATOR)
            : lead.equals(Optional.of(Standings.lower(by.value())))
                || known.standings().holds(by.value(), Role.DPO);
    if (!mayConfirm) {
      known.note(by.at(), "a role is confirmed by the lead of its agency or a dpo");
    }
  }
}

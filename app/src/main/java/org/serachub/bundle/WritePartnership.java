package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.format.Bundle;
import org.serachub.bundle.format.Written;
import org.serachub.decision.Role;
import org.serachub.decision.Term;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;

/** Keeps who takes part. */
@Singleton
final class WritePartnership {
  private final Rows rows;
  private final Ids ids;

  WritePartnership(Rows rows, Ids ids) {
    this.rows = rows;
    this.ids = ids;
  }

  void partnership(Bundle.Partnership partnership, boolean demonstration, Names names, Made made) {
    rows.insertSigned(
        SignedTable.PARTNERSHIP,
        made.event(),
        List.<@Nullable Object[]>of(
            new @Nullable Object[] {
              1,
              partnership.name().value(),
              partnership.wording(),
              partnership.host().map(names::agency),
              demonstration
            }));
  }

  void agencies(List<Bundle.Agency> agencies, Names names, Made made) {
    rows.insertSigned(
        SignedTable.AGENCY,
        made.event(),
        agencies.stream().map(agency -> row(agency, names)).toList());
  }

  private static @Nullable Object[] row(Bundle.Agency agency, Names names) {
    return new @Nullable Object[] {
      names.agency(agency.code()),
      agency.code().value(),
      agency.name().value(),
      agency.sector(),
      agency.firstResponder(),
      agency.lead().map(names::person),
      agency.leaves()
    };
  }

  /**
   * Keeps people.
   *
   * @param passwords stored forms by address in lower case; who has none is invited
   */
  void people(List<Bundle.Person> people, Map<String, String> passwords, Names names, Made made) {
    rows.insertSigned(
        SignedTable.PERSON,
        made.event(),
        people.stream().map(person -> row(person, passwords, names, made)).toList());
    rows.insertSigned(
        SignedTable.ROLE_GRANT,
        made.event(),
        people.stream()
            .flatMap(
                p ->
                    p.roles().stream()
                        .map(role -> row(p, role, inForce(p, role, passwords), names, made)))
            .toList());
  }

  private static @Nullable Object[] row(
      Bundle.Person person, Map<String, String> passwords, Names names, Made made) {
    var address = Names.lower(person.address().value());
    var password = Optional.ofNullable(passwords.get(address));
    return new @Nullable Object[] {
      names.person(address),
      address,
      person.name().value(),
      password,
      password.isPresent() ? "active" : "invited",
      person.leaves(),
      made.at()
    };
  }

  /** A fictional administrator, like the first real one, is the operator's own choice. */
  private static boolean inForce(
      Bundle.Person person, Bundle.RoleHeld held, Map<String, String> passwords) {
    var fictional = passwords.containsKey(Names.lower(person.address().value()));
    return held.confirmedBy().isPresent()
        || (fictional && held.role().value() == Role.ADMINISTRATOR);
  }

  private @Nullable Object[] row(
      Bundle.Person person, Bundle.RoleHeld held, boolean inForce, Names names, Made made) {
    return new @Nullable Object[] {
      ids.next(),
      names.person(person.address()),
      held.agency().map(names::agency),
      held.role().value(),
      Optional.empty(),
      made.at(),
      held.confirmedBy().map(names::person),
      inForce ? Optional.of(made.at()) : Optional.empty(),
      held.ended().map(Written::value)
    };
  }

  void agreements(List<Bundle.Agreement> agreements, Names names, Made made) {
    var signed = new ArrayList<@Nullable Object[]>();
    var parties = new ArrayList<@Nullable Object[]>();
    var scopes = new ArrayList<@Nullable Object[]>();
    for (var agreement : agreements) {
      var id = names.agreement(agreement);
      var with = agreement.parties().stream().map(names::agency).toList();
      var covered = scopes(agreement);
      signed.add(row(agreement, id, with, covered));
      with.forEach(party -> parties.add(new @Nullable Object[] {id, party}));
      covered.forEach(scope -> scopes.add(new @Nullable Object[] {id, scope.kind, scope.word}));
    }
    rows.insertSigned(SignedTable.SHARING_AGREEMENT, made.event(), signed);
    rows.insert("agreement_party", "agreement, agency", parties);
    rows.insert("agreement_scope", "agreement, kind, word", scopes);
  }

  private static @Nullable Object[] row(
      Bundle.Agreement agreement, UUID id, List<UUID> parties, List<Scope> scopes) {
    return new @Nullable Object[] {
      id,
      agreement.code().value(),
      agreement.title().value(),
      agreement.starts(),
      agreement.ends().map(Written::value),
      joined(parties.stream().map(UUID::toString)),
      joined(scopes.stream().map(scope -> scope.kind + "=" + scope.word))
    };
  }

  private static String joined(Stream<String> words) {
    return words.sorted().collect(Collectors.joining(","));
  }

  private static List<Scope> scopes(Bundle.Agreement agreement) {
    return Stream.concat(
            agreement.categories().stream().map(c -> new Scope("category", c.value())),
            agreement.purposes().stream().map(Term::word).map(p -> new Scope("purpose", p)))
        .distinct()
        .toList();
  }

  private record Scope(String kind, String word) {}
}

package org.serachub.bundle.export;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.serachub.decision.Role;

/** What a bundle calls agencies and people instead of by their ids, and which of them it calls. */
final class Codes {
  private static final Comparator<HubRows.Grant> ORDER =
      Comparator.comparing((HubRows.Grant grant) -> grant.ended().isPresent())
          .thenComparing(HubRows.Grant::role);

  private final Map<UUID, String> agencies;
  private final Map<UUID, String> people;
  private final Map<UUID, List<HubRows.Grant>> roles;
  private final Set<UUID> named = new HashSet<>();

  Codes(HubRows rows) {
    agencies = rows.agencies().stream().collect(toMap(HubRows.Agency::id, HubRows.Agency::code));
    people = rows.people().stream().collect(toMap(HubRows.Person::id, HubRows.Person::address));
    roles = once(rows.grants()).collect(groupingBy(HubRows.Grant::person));
  }

  /** A role that was held twice stands once: as it is held now, or as it was held last. */
  private static Stream<HubRows.Grant> once(List<HubRows.Grant> grants) {
    return grants.stream()
        .collect(
            toMap(
                grant -> List.of(grant.person(), grant.agency(), grant.role()),
                grant -> grant,
                Codes::later))
        .values()
        .stream();
  }

  private static HubRows.Grant later(HubRows.Grant one, HubRows.Grant other) {
    if (one.ended().isEmpty() || other.ended().isEmpty()) {
      return one.ended().isEmpty() ? one : other;
    }
    return one.ended().get().isAfter(other.ended().get()) ? one : other;
  }

  String agency(UUID id) {
    named.add(id);
    return known(agencies, id);
  }

  String person(UUID id) {
    named.add(id);
    return known(people, id);
  }

  private static String known(Map<UUID, String> names, UUID id) {
    var name = names.get(id);
    if (name == null) {
      throw new IllegalStateException("a row names nobody");
    }
    return name;
  }

  /** True if something in the bundle calls it by its name. */
  boolean isNamed(UUID id) {
    return named.contains(id);
  }

  List<HubRows.Grant> roles(UUID person) {
    return roles.getOrDefault(person, List.of()).stream()
        .sorted(
            ORDER.thenComparing(
                grant -> grant.agency().map(agency -> known(agencies, agency)).orElse("")))
        .toList();
  }

  /** Somebody who acted for an agency in a role. */
  Object actor(HubRows.Actor actor) {
    return actor(
        actor.person(), Optional.of(actor.agency()), role -> role == actor.role(), actor.role());
  }

  /** The same where the row keeps no role: the first that may have done it. */
  Object actor(UUID person, Optional<UUID> agency, Predicate<Role> may) {
    var role =
        roles(person).stream()
            .filter(grant -> agency.isEmpty() || grant.agency().equals(agency))
            .map(HubRows.Grant::role)
            .filter(may)
            .findFirst();
    return role.map(found -> actor(person, agency, may, found)).orElseGet(() -> person(person));
  }

  private Object actor(UUID person, Optional<UUID> agency, Predicate<Role> may, Role role) {
    var acting = roles(person).stream().filter(grant -> grant.agency().isPresent()).toList();
    if (acting.size() == 1) {
      return person(person);
    }
    var held =
        acting.stream()
            .filter(grant -> grant.role() == role && may.test(grant.role()))
            .filter(grant -> agency.isEmpty() || grant.agency().equals(agency))
            .findFirst();
    return new Keyed()
        .put("person", person(person))
        .put("agency", held.flatMap(HubRows.Grant::agency).or(() -> agency).map(this::agency))
        .put("role", role.word())
        .map();
  }
}

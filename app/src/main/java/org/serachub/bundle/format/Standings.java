package org.serachub.bundle.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.serachub.decision.Role;

/** Every agency and person that a bundle may speak of: its own and those of the hub. */
public final class Standings {
  private final Map<String, Optional<String>> leads;
  private final Map<String, Set<Directory.Standing>> people;

  Standings(Bundle bundle, Directory directory) {
    leads = new HashMap<>(directory.agencies());
    bundle
        .agencies()
        .forEach(
            a ->
                leads.putIfAbsent(
                    a.code().value(), a.lead().map(Written::value).map(Standings::lower)));
    people = new HashMap<>();
    directory.people().forEach((address, held) -> people.put(address, new HashSet<>(held)));
    bundle.people().forEach(this::add);
  }

  private void add(Bundle.Person person) {
    var held = people.computeIfAbsent(lower(person.address().value()), _ -> new HashSet<>());
    person
        .roles()
        .forEach(
            r ->
                held.add(new Directory.Standing(r.role().value(), r.agency().map(Written::value))));
  }

  /** Addresses are compared without regard to case. */
  static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }

  Set<String> agencies() {
    return leads.keySet();
  }

  Set<String> people() {
    return people.keySet();
  }

  Optional<String> lead(String agency) {
    return leads.getOrDefault(agency, Optional.empty());
  }

  boolean holds(String address, Role role) {
    return standings(address).stream().anyMatch(s -> s.role() == role);
  }

  boolean speaksFor(String address, String agency) {
    return standings(address).stream().anyMatch(s -> s.agency().equals(Optional.of(agency)));
  }

  Set<Directory.Standing> standings(String address) {
    return people.getOrDefault(lower(address), Set.of());
  }

  /** Every way in which the actor may have acted; exactly one if the bundle says enough. */
  List<Acting> ways(Bundle.Actor actor) {
    var address = lower(actor.person().value());
    return standings(address).stream()
        .filter(s -> s.agency().isPresent())
        .filter(
            s ->
                actor
                    .agency()
                    .map(Written::value)
                    .map(a -> s.agency().equals(Optional.of(a)))
                    .orElse(true))
        .filter(s -> actor.role().map(Written::value).map(r -> r == s.role()).orElse(true))
        .map(s -> new Acting(address, s.agency().orElseThrow(), s.role()))
        .toList();
  }

  /** A person acting for an agency in a role. */
  public record Acting(String person, String agency, Role role) {}

  /**
   * Who acted.
   *
   * @throws IllegalStateException if the bundle was not checked, or was and had mistakes
   */
  public Acting acting(Bundle.Actor actor) {
    var ways = ways(actor);
    if (ways.size() != 1) {
      throw new IllegalStateException("an actor that was not checked");
    }
    return ways.getFirst();
  }
}

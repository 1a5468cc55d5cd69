package org.serachub.bundle;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.bundle.format.Directory;
import org.serachub.decision.Role;
import org.serachub.platform.database.Sql;

/** Reads what a hub holds that a bundle may refer to or collide with. */
@Singleton
final class HubContents {
  private final Sql sql;

  HubContents(Sql sql) {
    this.sql = sql;
  }

  Contents read() {
    var people = people();
    var addresses = people.stream().collect(toMap(Person::id, Person::address));
    var agencies = agencies();
    var codes = agencies.stream().collect(toMap(Agency::id, Agency::code));
    var directory =
        new Directory(
            agencies.stream()
                .collect(
                    toMap(Agency::code, a -> a.lead().map(id -> addresses.getOrDefault(id, "")))),
            standings(people, codes));
    return new Contents(
        directory,
        agencies.stream().collect(toMap(Agency::code, Agency::id)),
        people.stream().collect(toMap(Person::address, Person::id)),
        agencies.stream().collect(toMap(Agency::code, Agency::name)),
        words("SELECT code AS word FROM sharing_agreement"),
        words("SELECT reference AS word FROM case_file"),
        words("SELECT code AS word FROM conference"),
        demonstration());
  }

  private Optional<Boolean> demonstration() {
    return sql.one(
        "SELECT demonstration FROM partnership WHERE id = 1", row -> row.flag("demonstration"));
  }

  private Set<String> words(String query) {
    return Set.copyOf(sql.list(query, row -> row.text("word")));
  }

  private List<Agency> agencies() {
    return sql.list(
        "SELECT id, code, name, lead_person FROM agency",
        row ->
            new Agency(
                row.uuid("id"), row.text("code"), row.text("name"), row.uuidIfAny("lead_person")));
  }

  private List<Person> people() {
    return sql.list(
        "SELECT id, address FROM person",
        row -> new Person(row.uuid("id"), Names.lower(row.text("address"))));
  }

  private Map<String, List<Directory.Standing>> standings(
      List<Person> people, Map<UUID, String> codes) {
    var held =
        sql
            .list(
                "SELECT person, agency, role FROM role_grant WHERE ended_at IS NULL",
                row ->
                    new Held(
                        row.uuid("person"), row.uuidIfAny("agency"), row.term("role", Role.class)))
            .stream()
            .collect(
                groupingBy(
                    Held::person,
                    mapping(
                        h -> new Directory.Standing(h.role, h.agency.map(codes::get)), toList())));
    return people.stream().collect(toMap(Person::address, p -> held.getOrDefault(p.id, List.of())));
  }

  private record Agency(UUID id, String code, String name, Optional<UUID> lead) {}

  private record Person(UUID id, String address) {}

  private record Held(UUID person, Optional<UUID> agency, Role role) {}

  /**
   * What a hub holds.
   *
   * @param agencies ids by code
   * @param agencyNames by code
   * @param people ids by address in lower case
   * @param demonstration whether it is one; empty if it holds no partnership yet
   */
  record Contents(
      Directory directory,
      Map<String, UUID> agencies,
      Map<String, UUID> people,
      Map<String, String> agencyNames,
      Set<String> agreements,
      Set<String> references,
      Set<String> conferences,
      Optional<Boolean> demonstration) {

    /** True if somebody has begun a real partnership here, named or not. */
    boolean real() {
      return demonstration.map(is -> !is).orElse(!people.isEmpty() || !agencies.isEmpty());
    }
  }
}

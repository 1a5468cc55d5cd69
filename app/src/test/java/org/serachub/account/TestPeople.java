package org.serachub.account;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

/**
 * Makes people who can sign in, with roles in effect, without the forms that do it in real life.
 */
public final class TestPeople {
  /** Everybody's. */
  public static final String PASSWORD = "correct horse battery staple";

  private final TestHub hub;

  /** For one hub. */
  public TestPeople(TestHub hub) {
    this.hub = hub;
  }

  /** An agency of that code, made if there is none. */
  public Agency agency(String code, Sector sector) {
    var agencies = hub.bean(Agencies.class);
    return agencies
        .findByCode(code)
        .orElseGet(
            () -> {
              var agency =
                  new Agency(
                      new AgencyId(UUID.randomUUID()),
                      code,
                      "Agency " + code,
                      sector,
                      false,
                      Optional.empty(),
                      Optional.empty(),
                      0);
              Seeding.add(hub, agency);
              return agency;
            });
  }

  /**
   * Somebody active with {@link #PASSWORD} and no role yet; signs in as {@code name@example.org}.
   */
  public Person person(String name) {
    return Seeding.write(hub, event -> person(name, event));
  }

  private Person person(String name, UUID event) {
    var people = hub.bean(People.class);
    var person =
        new Person(
            new PersonId(UUID.randomUUID()),
            name.toLowerCase(java.util.Locale.ROOT).replace(' ', '.') + "@example.org",
            name,
            Status.ACTIVE,
            Optional.empty(),
            London.now(hub.bean(Clock.class)),
            event,
            0);
    people.add(person);
    people.replace(person, hub.bean(Passwords.class).stored(PASSWORD));
    return people.find(person.id()).orElseThrow();
  }

  /** A role in effect; no agency for administrators. */
  public Grant grant(Person person, Role role, @Nullable Agency agency) {
    return Seeding.write(hub, event -> grant(person, role, agency, event));
  }

  private Grant grant(Person person, Role role, @Nullable Agency agency, UUID event) {
    var now = London.now(hub.bean(Clock.class));
    var grant =
        new Grant(
            new GrantId(UUID.randomUUID()),
            person.id(),
            Optional.ofNullable(agency).map(Agency::id),
            role,
            Optional.empty(),
            now,
            Optional.empty(),
            Optional.of(now),
            Optional.empty(),
            event);
    hub.bean(Grants.class).add(grant);
    return grant;
  }

  /** Somebody in one role. */
  public Requester requester(String name, Role role, @Nullable Agency agency) {
    var person = person(name);
    grant(person, role, agency);
    return hub.bean(Roles.class).inEffect(person.id()).getFirst().requester();
  }
}

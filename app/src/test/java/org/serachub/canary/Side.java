package org.serachub.canary;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.LoadBundle;
import org.serachub.bundle.Loaded;
import org.serachub.bundle.Operator;
import org.serachub.canary.World.Persona;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.platform.database.Binary;
import org.serachub.referral.web.Referring;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.testing.Browser;
import org.serachub.testing.SeededIds;
import org.serachub.testing.TestHub;

/** One of two hubs that hold the same world: a hub, and everybody signed in to it. */
final class Side implements AutoCloseable {
  private static final List<String> REFERRERS =
      List.of("coordinator", "representative", "advocate");
  private static final String HEARD = "/conferences/today/cases/DDDD-5555";
  private static final LocalDate BORN = LocalDate.of(1990, 5, 17);

  private final SeededIds ids = new SeededIds();
  private final TestHub hub;
  private final Map<Persona, Browser> browsers = new HashMap<>();
  private final Map<Persona, Requester> requesters = new HashMap<>();
  private @Nullable Object kept;

  Side(World world, Path keys, Instant moment) {
    ids.seed(0);
    hub =
        TestHub.at(moment, Map.of("serac.key-file", keys.toString(), LeakyRoutes.ON, "true"), ids);
    ids.seed(1);
    var passwords =
        hub
            .bean(LoadBundle.class)
            .loadDemonstration(
                WriteBundle.of(world).getBytes(StandardCharsets.UTF_8), new Operator("tester"))
            .signIns()
            .stream()
            .collect(Collectors.toMap(Loaded.SignIn::address, Loaded.SignIn::password));
    Outcomes.ofTheirItems(hub);
    for (var persona : world.personas()) {
      requesters.put(persona, find(persona));
      var browser = new Browser(hub);
      var answer = browser.signIn(persona.address(), passwords.getOrDefault(persona.address(), ""));
      assertEquals(303, answer.status(), persona::address);
      browsers.put(persona, browser);
    }
    REFERRERS.forEach(
        role ->
            world.personas().stream()
                .filter(persona -> persona.role().equals(role))
                .findFirst()
                .ifPresent(persona -> refer(browser(persona), role)));
    Outcomes.recorded(browser(coordinatorOf(world)), HEARD);
  }

  private static Persona coordinatorOf(World world) {
    return world.personas().stream()
        .filter(persona -> persona.role().equals("coordinator"))
        .findFirst()
        .orElseThrow();
  }

  /** One referral is sent, another is not; nobody in them was asked about sharing. */
  private static void refer(Browser browser, String role) {
    var sent = new Referring(browser).concern("Sent");
    sent.notAsked("Sent by a " + role, BORN);
    sent.sent();
    new Referring(browser).concern("Not sent").notAsked("Not sent by a " + role, BORN);
  }

  TestHub hub() {
    return hub;
  }

  <T> T bean(Class<T> type) {
    return hub.bean(type);
  }

  /** Takes ids from a seed from now on. */
  Side seeded(long seed) {
    ids.seed(seed);
    return this;
  }

  Browser browser(Persona persona) {
    return Objects.requireNonNull(browsers.get(persona));
  }

  Requester requester(Persona persona) {
    return Objects.requireNonNull(requesters.get(persona));
  }

  /** Somebody writing about a case, in a request of its own. */
  Acting acting(Persona persona) {
    return new Acting(requester(persona), Purpose.RESEARCH, new RequestId(ids.next()));
  }

  /** The id that stands in the row of a query. */
  UUID id(String query, Object... arguments) {
    var row = hub.sql().rows(query, arguments).getFirst();
    return Binary.id((byte[]) Objects.requireNonNull(row.values().iterator().next()));
  }

  /** Keeps what one act of a pair made for the next. */
  void keep(Object made) {
    kept = made;
  }

  <T> T kept(Class<T> type) {
    return type.cast(Objects.requireNonNull(kept));
  }

  private Requester find(Persona persona) {
    return new Requester(
        new PersonId(id("SELECT id FROM person WHERE address = ?", persona.address())),
        "Person " + persona.address().split("@", 2)[0],
        word(Role.values(), persona.role()),
        new GrantId(
            id(
                "SELECT g.id FROM role_grant g JOIN person p ON p.id = g.person"
                    + " WHERE p.address = ?",
                persona.address())),
        persona
            .agency()
            .map(code -> new AgencyId(id("SELECT id FROM agency WHERE code = ?", code))),
        persona.agency().map(code -> "The " + code),
        persona.agency().map(this::sector));
  }

  private Sector sector(String code) {
    var row = hub.sql().rows("SELECT sector FROM agency WHERE code = ?", code).getFirst();
    return word(Sector.values(), String.valueOf(row.get("sector")));
  }

  private static <T extends org.serachub.decision.Term> T word(T[] all, String word) {
    return Optional.of(all).stream()
        .flatMap(java.util.Arrays::stream)
        .filter(one -> one.word().equals(word))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() {
    browsers.values().forEach(Browser::close);
    hub.close();
  }
}

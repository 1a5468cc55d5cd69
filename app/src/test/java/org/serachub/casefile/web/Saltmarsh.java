package org.serachub.casefile.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.serachub.bundle.LoadBundle;
import org.serachub.bundle.Loaded;
import org.serachub.bundle.Operator;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/** A hub with one case that three agencies are invited to, two of which hold something. */
public final class Saltmarsh implements AutoCloseable {
  /** The page of its one case. */
  public static final String CASE = "/cases/7KQ3-9F2D";

  private static final String BUNDLE =
      """
      bundle: 1
      fictional: true
      partnership:
        name: Saltmarsh partnership
        host: office
      agencies:
        - {code: office, name: Saltmarsh Office, sector: conference-office}
        - {code: police, name: Saltmarsh Police, sector: police}
        - {code: housing, name: Saltmarsh Housing, sector: housing}
        - {code: harbour, name: Harbour Advocacy, sector: charity}
        - {code: hospital, name: Saltmarsh Hospital, sector: health}
        - {code: shelter, name: Saltmarsh Shelter, sector: charity}
      agreements:
        - {code: all, title: Everything, parties: [police, housing, office, harbour, hospital], starts: today-30d}
      people:
        - {address: cora@office.example, name: Cora Finch, roles: [{role: coordinator, agency: office, confirmedBy: dora@office.example}]}
        - {address: cleo@office.example, name: Cleo Knot, roles: [{role: coordinator, agency: office, confirmedBy: dora@office.example}]}
        - {address: adam@office.example, name: Adam Ruff, roles: [{role: administrator}]}
        - {address: carl@office.example, name: Carl Heron, roles: [{role: chair, agency: office, confirmedBy: dora@office.example}]}
        - {address: dora@office.example, name: Dora Teal, roles: [{role: dpo, agency: office, confirmedBy: dee@office.example}]}
        - {address: dee@office.example, name: Dee Wren, roles: [{role: dpo, agency: office, confirmedBy: dora@office.example}]}
        - {address: pat@police.example, name: Pat Plover, roles: [{role: representative, agency: police, confirmedBy: dora@office.example}]}
        - {address: pia@police.example, name: Pia Dunlin, roles: [{role: representative, agency: police, confirmedBy: dora@office.example}]}
        - {address: hal@housing.example, name: Hal Swift, roles: [{role: representative, agency: housing, confirmedBy: dora@office.example}]}
        - {address: ada@harbour.example, name: Ada Lark, roles: [{role: advocate, agency: harbour, confirmedBy: dora@office.example}]}
        - {address: nora@shelter.example, name: Nora Brent, roles: [{role: representative, agency: shelter, confirmedBy: dora@office.example}]}
        - {address: neil@hospital.example, name: Neil Rook, roles: [{role: representative, agency: hospital, confirmedBy: dora@office.example}]}
      cases:
        - case: the-flat
          reference: 7KQ3-9F2D
          stage: research
          opened: today-9d 09:00
          referredBy: hal@housing.example
          subjects:
            - {subject: one, kind: survivor}
            - {subject: flat, kind: premises}
          contributions:
            - custodian: police
              author: pat@police.example
              recorded: today-3d 10:15
              release: conference
              values:
                - {field: identity-name, about: one, content: Mira <Sandpiper>, entry: name}
                - {field: identity-dob, about: one, content: today-28y+19d}
                - {field: victim-reference, about: one, content: SM/2231, release: private}
                - {field: address-place, about: flat, content: {lines: 4 Reed Walk, district: Northgate}}
            - custodian: housing
              author: hal@housing.example
              recorded: today-2d 10:15
              release: conference
              values:
                - {field: housing-situation, about: one, content: private-tenant}
          consents:
            - subject: one
              state: given
              said: today-3d 10:00
              recordedBy: ada@harbour.example
      conferences:
        - code: november
          title: November conference
          place: Room 1
          starts: today+5wd 10:00
          ends: today+5wd 12:00
          chair: carl@office.example
          scheduledBy: cora@office.example
          items:
            - {case: the-flat, minutes: 15, stage: research, invited: [police, housing, harbour], invitedAt: today-2d 09:00}
          undertakings:
            - {person: pat@police.example, at: today-1d 17:00}
            - {person: ada@harbour.example, at: today-1d 17:00}
            - {person: carl@office.example, at: today-1d 17:00}
            - {person: cora@office.example, at: today-1d 17:00}
      """;

  private final TestHub hub;
  private final Map<String, String> passwords;

  /** Starts it. */
  public Saltmarsh() {
    this(TestHub.fresh());
  }

  /** The same in a hub of other settings. */
  public Saltmarsh(TestHub hub) {
    this(hub, bundle -> bundle);
  }

  /** The same with something else in its bundle. */
  Saltmarsh(TestHub hub, UnaryOperator<String> otherwise) {
    this.hub = hub;
    passwords =
        hub
            .bean(LoadBundle.class)
            .loadDemonstration(otherwise.apply(BUNDLE).getBytes(UTF_8), new Operator("test"))
            .signIns()
            .stream()
            .collect(Collectors.toMap(Loaded.SignIn::address, Loaded.SignIn::password));
  }

  /** The hub. */
  public TestHub hub() {
    return hub;
  }

  /** A browser in which that person is signed in. */
  public Browser as(String address) {
    var browser = new Browser(hub);
    var password = passwords.get(address);
    if (password == null) {
      throw new IllegalArgumentException("nobody of that address");
    }
    browser.signIn(address, password);
    return browser;
  }

  @Override
  public void close() {
    hub.close();
  }
}

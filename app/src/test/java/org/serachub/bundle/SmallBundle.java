package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

/** A bundle with a little of everything, to be changed by a test. */
final class SmallBundle {
  private SmallBundle() {}

  static final String TEXT =
      """
      bundle: 1
      fictional: true
      partnership:
        name: Small partnership
        host: office
      agencies:
        - {code: office, name: The office, sector: conference-office}
        - {code: police, name: The police, sector: police, lead: pat@police.example}
        - {code: housing, name: Housing, sector: housing}
      agreements:
        - {code: all, title: Everything, parties: [police, housing, office], starts: today-30d}
      people:
        - address: cora@office.example
          name: Cora Office
          roles:
            - {role: coordinator, agency: office, confirmedBy: dora@office.example}
        - address: dora@office.example
          name: Dora Office
          roles:
            - {role: dpo, agency: office, confirmedBy: dora2@office.example}
        - address: dora2@office.example
          name: Dora Second
          roles:
            - {role: dpo, agency: office, confirmedBy: dora@office.example}
        - address: Pat@police.example
          name: Pat Police
          roles:
            - {role: representative, agency: police, confirmedBy: dora@office.example}
        - address: hal@housing.example
          name: Hal Housing
          roles:
            - {role: representative, agency: housing, confirmedBy: dora@office.example}
      cases:
        - case: the-flat
          reference: 7KQ3-9F2D
          stage: research
          opened: today-9d 09:00
          referredBy: hal@housing.example
          subjects:
            - {subject: one, kind: survivor}
          contributions:
            - custodian: police
              author: pat@police.example
              recorded: today-3d 10:15
              release: conference
              values:
                - {field: identity-name, about: one, content: Ada Small, key: v1, entry: name}
                - {field: identity-name, about: one, content: Ada Smalle, supersedes: v1, entry: name, recorded: today-2d 10:00}
                - {field: identity-dob, about: one, content: today-18y+19d}
                - {field: contact-phone, about: one, content: 01632 960 123, handling: c, release: private}
                - {field: address-current, about: one, content: {lines: 1 The Road, district: North}}
          consents:
            - subject: one
              state: given
              categories: [identity, contact]
              agencies: [police]
              said: today-3d 10:00
              recordedBy: hal@housing.example
              confirmed:
                - {by: pat@police.example, at: today-2d 10:00}
          sharedWithoutConsent:
            - {subject: one, categories: [contact], purposes: [conference], sectors: [housing], gateway: safeguarding, decided: today-1d 10:00, ends: today+9d 10:00, madeBy: pat@police.example}
          exclusions:
            - {person: hal@housing.example, madeBy: cora@office.example, made: today-1d 09:00}
          named:
            - {person: pat@police.example, namedBy: pat@police.example, at: today-1d 09:00}
      conferences:
        - code: november
          title: November
          place: Room 1
          starts: today+5wd 10:00
          ends: today+5wd 12:00
          scheduledBy: cora@office.example
          items:
            - {case: the-flat, minutes: 15, stage: pack-sealed, sealed: today-1d 16:00, invited: [police], invitedAt: today-2d 09:00}
          undertakings:
            - {person: pat@police.example, at: today-1d 17:00}
      """;

  static byte[] fictional() {
    return TEXT.getBytes(UTF_8);
  }

  /** The same for real people: nothing in it that only they can say. */
  static String real() {
    return TEXT.replace("fictional: true", "fictional: false")
        .replaceAll(", confirmedBy: [^}]+", "")
        .replaceAll("(?m)^ +confirmed:\\n.*\\n", "")
        .replaceAll("(?m)^ +undertakings:\\n.*\\n", "");
  }
}

package org.serachub.bundle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/** Makes a bundle of a given size out of the small one. */
final class LargeBundle {
  private static final int VALUES_IN_A_CASE = 50;
  private static final String LONG = "exploitation-observed";

  private LargeBundle() {}

  /** A fictional bundle with about that many values, 50 a case. */
  static byte[] of(int values) {
    return of(values / VALUES_IN_A_CASE, VALUES_IN_A_CASE);
  }

  /** A fictional bundle with so many cases more, and so many values in each. */
  static byte[] of(int many, int valuesInEach) {
    var values = many * valuesInEach;
    var text = new StringBuilder(SmallBundle.TEXT.length() + values * 120);
    var cases = SmallBundle.TEXT.indexOf("cases:\n") + "cases:\n".length();
    text.append(SmallBundle.TEXT, 0, cases);
    for (var one = 0; one < many; one++) {
      text.append(head(one));
      for (var value = 0; value < valuesInEach; value++) {
        text.append(
            "            - {field: %s, about: one, content: Seen %d of %d}\n"
                .formatted(value == 0 ? "identity-name" : LONG, value, one));
      }
    }
    return text.append(SmallBundle.TEXT.substring(cases)).toString().getBytes(UTF_8);
  }

  private static final int ON_AN_AGENDA = 20;
  private static final List<String> CUSTODIANS =
      List.of(
          "police",
          "pat@police.example",
          "housing",
          "hal@housing.example",
          "charity",
          "ava@charity.example");
  private static final List<String> FIELDS =
      List.of(LONG, "exploitation-account", "intel-line", "intel-line");

  /**
   * The same as a partnership at work holds them: by several agencies, half of them heard at
   * conferences with an action each, and some waiting for the next.
   */
  static byte[] atWork(int many, int valuesInEach) {
    var text = new StringBuilder(withPeople(SmallBundle.TEXT));
    var cases = new StringBuilder();
    for (var one = 0; one < many; one++) {
      cases.append(caseAtWork(one, valuesInEach));
    }
    text.insert(text.indexOf("cases:\n") + "cases:\n".length(), cases);
    for (var one = 0; one < many * 7 / 10; one += ON_AN_AGENDA) {
      text.append(conference(one, Math.min(one + ON_AN_AGENDA, many), one < many * 6 / 10));
    }
    return text.toString().getBytes(UTF_8);
  }

  private static String withPeople(String text) {
    return text.replace(
            "  - {code: housing,",
            "  - {code: charity, name: The charity, sector: charity}\n  - {code: housing,")
        .replace("parties: [police,", "parties: [charity, police,")
        .replace(
            "cases:\n",
            """
              - address: ava@charity.example
                name: Ava Advocate
                roles:
                  - {role: advocate, agency: charity, confirmedBy: dora@office.example}
              - address: chaz@office.example
                name: Chaz Chair
                roles:
                  - {role: chair, agency: office, confirmedBy: dora@office.example}
            cases:
            """);
  }

  private static String caseAtWork(int one, int values) {
    var text = new StringBuilder();
    text.append(
        """
          - case: case-%d
            opened: today-%dd 09:00
            stage: %s
            subjects: [{subject: one, kind: survivor}, {subject: two, kind: alleged-perpetrator}]
            contributions:
        """
            .formatted(one, 9 + one % 300, one % 10 == 9 ? "referred" : "research"));
    for (var agency = 0; agency < 3; agency++) {
      text.append(
          """
                - custodian: %s
                  author: %s
                  recorded: today-8d 10:15
                  release: conference
                  values:
          """
              .formatted(CUSTODIANS.get(2 * agency), CUSTODIANS.get(2 * agency + 1)));
      for (var value = agency; value < values - 1; value += 3) {
        var field = value == 0 ? "identity-name" : FIELDS.get(value % FIELDS.size());
        text.append(
            "            - {field: %s, about: %s, content: Said %d of %d}\n"
                .formatted(field, value % 4 == 3 ? "two" : "one", value, one));
      }
    }
    return text.append(
            """
                  - custodian: office
                    author: cora@office.example
                    recorded: today-3d 10:15
                    release: conference
                    values:
                      - {field: action-title, about: one, entry: act, content: Do %d}
            """
                .formatted(one))
        .toString();
  }

  private static String conference(int from, int to, boolean heard) {
    var text =
        new StringBuilder(
            """
              - code: conference-%1$d
                title: Conference %1$d
                place: Room 1
                starts: today%2$swd 10:00
                ends: today%2$swd 12:00
                chair: chaz@office.example
                scheduledBy: cora@office.example
                items:
            """
                .formatted(from, heard ? "-" + (2 + from / 20) : "+" + (2 + from / 20)));
    for (var one = from; one < to; one++) {
      text.append(
          "      - {case: case-%d, minutes: 5, invited: [police, charity, housing], invitedAt:"
                  .formatted(one)
              + " today-5d 09:00, stage: "
              + (heard
                  ? "follow-up, sealed: today-4d 16:00, actions: [{entry: act, owner: %s, due: today+%dwd, state: accepted, agreed: today-2d 16:10}]"
                      .formatted(CUSTODIANS.get(2 * (one % 3)), one % 20)
                  : "research")
              + "}\n");
    }
    text.append("    undertakings:\n");
    for (var person :
        List.of(
            "pat@police.example",
            "ava@charity.example",
            "cora@office.example",
            "chaz@office.example")) {
      text.append("      - {person: %s, at: today-5d 17:00}\n".formatted(person));
    }
    return text.toString();
  }

  private static String head(int one) {
    return """
      - case: case-%d
        opened: today-9d 09:00
        subjects: [{subject: one, kind: survivor}]
        contributions:
          - custodian: police
            author: pat@police.example
            recorded: today-3d 10:15
            release: conference
            values:
    """
        .formatted(one);
  }
}

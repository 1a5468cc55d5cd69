package org.serachub.canary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.serachub.decision.engine.Policies;
import org.serachub.platform.database.Binary;
import org.serachub.testing.TestHub;

/** What may stand for the variables of a path, by their names. */
final class Known {
  private final Map<String, List<One>> all = new HashMap<>();

  /**
   * One thing.
   *
   * @param of what it belongs to: it stands only in paths that hold all of these, and begin with
   *     those that begin with a slash
   */
  private record One(String word, List<String> of) {}

  /** How an id begins that nothing in the world has. */
  private static final String NOTHING = "00000000";

  private Known() {}

  /** Everything of a world that a hub has loaded. */
  static Known of(World world, TestHub hub) {
    var known = new Known();
    world.conferences().forEach(code -> known.add("code", code, "/conferences/"));
    known.add("code", "nothing");
    known.add("reference", "ZZZZ-9999", "/cases/{");
    for (var one : world.cases()) {
      known.add("reference", one.reference(), "/cases/{");
      known.add("reference", one.reference(), "/triage/{");
      one.item()
          .ifPresent(item -> known.add("reference", one.reference(), item.conference() + "/"));
    }
    known.ids(hub, "agency", "SELECT id, '' AS reference FROM agency");
    world.agencies().forEach(agency -> known.add("code", agency.code(), "/administration/"));
    Policies.shipped().catalogue().fields().forEach(f -> known.add("field", f.id().word()));
    known.ids(hub, "subject", "SELECT s.id, c.reference FROM subject s" + CASE + "s.case_id");
    known.ids(hub, "value", "SELECT v.id, c.reference FROM field_value v" + CASE + "v.case_id");
    known.ids(hub, "basis", under("consent_record", "consents/"));
    known.ids(hub, "basis", under("share_decision", "decisions/"));
    known.ids(hub, "eventId", "SELECT event_id AS id FROM audit_event ORDER BY seq DESC LIMIT 20");
    List.of("decision", "risk", "review").forEach(part -> known.add("part", part));
    known.ids(
        hub,
        "entry",
        "SELECT o.entry AS id, c.reference FROM outcome_entry o JOIN agenda_item i ON i.id = o.item"
            + " JOIN field_value v ON v.entry = o.entry AND v.field = 'conference-decision'"
            + CASE
            + "i.case_id WHERE i.stage IN ('in-conference', 'follow-up')");
    known.ids(hub, "id", "SELECT id, '/administration/people/' AS reference FROM person");
    known.ids(hub, "id", "SELECT id, '/agreements/' AS reference FROM sharing_agreement");
    known.ids(hub, "id", "SELECT id, '/policy/sets/' AS reference FROM policy_set");
    known.ids(hub, "id", under("case_action", "actions/"));
    List.of("accept", "note", "complete", "nonsense").forEach(step -> known.add("step", step));
    known.ids(hub, "draft", "SELECT id, '/referrals/' AS reference FROM referral_draft");
    List.of("danger", "reason", "name").forEach(step -> known.add("step", step, "/referrals/"));
    known.add("version", "x");
    known.add("name", "serac.css");
    known.add("secret", "A".repeat(43));
    return known;
  }

  /** Consents, decisions and actions stand under a case, each in its own part of the site. */
  private static String under(String table, String part) {
    return "SELECT b.id, CONCAT(c.reference, '/"
        + part
        + "') AS reference FROM "
        + table
        + " b"
        + CASE
        + "b.case_id";
  }

  private static final String CASE = " JOIN case_file c ON c.id = ";

  /**
   * What may stand for a variable.
   *
   * @param path its variables before this one already filled in
   */
  List<String> of(String variable, String path) {
    var words =
        all.getOrDefault(variable, List.of()).stream()
            .filter(one -> one.of().stream().allMatch(of -> belongs(of, path)))
            .map(One::word)
            .distinct()
            .toList();
    return words.isEmpty() ? List.of(NOTHING + UUID.randomUUID().toString().substring(8)) : words;
  }

  /** True if every id in this path is one that the world holds. */
  static boolean leadsSomewhere(String path) {
    return !path.contains("/" + NOTHING + "-");
  }

  /** True if there is a list of words for it. */
  boolean knows(String variable) {
    return all.containsKey(variable);
  }

  private static boolean belongs(String of, String path) {
    return of.startsWith("/") ? path.startsWith(of) : path.contains(of);
  }

  private void add(String variable, String word, String... of) {
    all.computeIfAbsent(variable, name -> new ArrayList<>()).add(new One(word, List.of(of)));
  }

  private void ids(TestHub hub, String variable, String query) {
    for (var row : hub.sql().rows(query)) {
      var id = Binary.id((byte[]) Objects.requireNonNull(row.get("id"))).toString();
      var reference = row.get("reference");
      add(variable, id, reference == null ? "" : String.valueOf(reference));
    }
  }
}

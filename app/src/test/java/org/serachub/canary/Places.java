package org.serachub.canary;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;

/** The ids of what a world holds, which are the same in both hubs. */
final class Places {
  private final Map<CanaryCase, CaseId> cases = new HashMap<>();
  private final Map<World.Subject, SubjectId> subjects = new HashMap<>();

  /**
   * @param side either of two that are still alike
   */
  Places(World world, Side side) {
    for (var one : world.cases()) {
      var id = new CaseId(side.id("SELECT id FROM case_file WHERE reference = ?", one.reference()));
      cases.put(one, id);
      for (var subject : one.subjects()) {
        subjects.put(
            subject,
            new SubjectId(
                side.id(
                    "SELECT id FROM subject WHERE case_id = ? AND kind = ?",
                    id.value(),
                    subject.kind())));
      }
    }
  }

  CaseId id(CanaryCase one) {
    return Objects.requireNonNull(cases.get(one));
  }

  SubjectId id(World.Subject about) {
    return Objects.requireNonNull(subjects.get(about));
  }

  /** Words for the variables of addresses that lead to a case. */
  static Map<String, String> where(CanaryCase one) {
    var where = new HashMap<String, String>();
    where.put("reference", one.reference());
    one.item().ifPresent(item -> where.put("code", item.conference()));
    return where;
  }

  /** An officer reads that something was done, unless the case is closed to them. */
  static boolean knowsOfEvents(Persona reader, CanaryCase one) {
    return reader.role().equals("dpo") && !one.excluded().contains(reader.address());
  }
}

package org.serachub.bundle;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.format.Case;
import org.serachub.bundle.format.Written;
import org.serachub.decision.SubjectKind;

/**
 * A case of a bundle that is new to the hub, with the ids it gets.
 *
 * @param subjects ids by what the bundle calls them
 */
record NewCase(Case written, UUID id, String reference, Map<String, UUID> subjects) {

  UUID subject(Written<String> key) {
    var found = subjects.get(key.value());
    if (found == null) {
      throw new IllegalStateException("a subject that was not checked");
    }
    return found;
  }

  SubjectKind kind(Written<String> key) {
    return written.subjects().stream()
        .filter(subject -> subject.key().value().equals(key.value()))
        .findFirst()
        .orElseThrow()
        .kind();
  }

  /** What is signed of each subject. */
  List<@Nullable Object[]> subjectRows() {
    return written.subjects().stream()
        .<@Nullable Object[]>map(s -> new @Nullable Object[] {subject(s.key()), id, s.kind()})
        .toList();
  }

  /** Values so that each stands after the one it supersedes. */
  List<Case.Value> inOrder() {
    return written.values().stream()
        .sorted(Comparator.comparing(value -> value.recorded().value()))
        .toList();
  }
}

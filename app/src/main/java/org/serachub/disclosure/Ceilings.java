package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.serachub.decision.Asking;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Policy;
import org.serachub.decision.Reader;
import org.serachub.decision.SubjectKind;

/**
 * The ceilings of a category's fields. A ceiling follows from policy, reader, request and basis
 * alone, so it is worked out once and kept; the key holds everything it depends on.
 */
@Singleton
final class Ceilings {
  // Some 60 bytes a field: a few megabytes at the most.
  private static final int KEPT = 4096;

  private final Map<Key, Map<FieldId, Level>> kept = new ConcurrentHashMap<>();

  Map<FieldId, Level> of(Policy policy, Question question) {
    var key = new Key(policy.version(), question, Set.copyOf(question.others()));
    var known = kept.get(key);
    if (known == null) {
      known = work(policy, question);
      if (kept.size() >= KEPT) {
        kept.clear();
      }
      kept.put(key, known);
    }
    return known;
  }

  private static Map<FieldId, Level> work(Policy policy, Question question) {
    var levels = new HashMap<FieldId, Level>();
    for (var field : policy.catalogue().fields()) {
      if (field.category().id().equals(question.category())
          && field.about().contains(question.about())) {
        levels.put(
            field.id(),
            policy.ceiling(
                question.reader(),
                question.asking(),
                field.id(),
                question.about(),
                question.others()));
      }
    }
    return Map.copyOf(levels);
  }

  /** What a ceiling is asked for. */
  record Question(
      Reader reader,
      Asking asking,
      String category,
      SubjectKind about,
      List<OtherCustodian> others) {}

  private record Key(String policy, Question question, Set<OtherCustodian> others) {
    Key {
      question =
          new Question(
              question.reader(),
              question.asking(),
              question.category(),
              question.about(),
              List.of());
    }
  }
}

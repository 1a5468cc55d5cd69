package org.serachub.decision.basis;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.serachub.decision.ConsentState;
import org.serachub.decision.SubjectKind;

/**
 * The state of consent for one kind of thing, recipient and purpose: what the newest record that
 * covers it says.
 */
public final class ConsentFold {
  private static final Set<SubjectKind> NOT_ASKED =
      Set.of(SubjectKind.PREMISES, SubjectKind.BUSINESS, SubjectKind.ALLEGED_PERPETRATOR);

  /** What wins at one moment: the refusal, then whatever opens least. */
  private static final List<ConsentState> CLOSING_FIRST =
      List.of(
          ConsentState.REFUSED,
          ConsentState.WITHDRAWN,
          ConsentState.CANNOT_DECIDE,
          ConsentState.GIVEN);

  private static final Comparator<ConsentRecord> NEWEST_FIRST =
      Comparator.comparing(ConsentRecord::saidAt)
          .reversed()
          .thenComparing(record -> CLOSING_FIRST.indexOf(record.said()))
          .thenComparing(record -> record.endsAt().orElse(Instant.MAX));

  private ConsentFold() {}

  /**
   * Folds the records of one subject.
   *
   * @param about what the subject is; for premises, businesses and alleged perpetrators consent is
   *     not applicable
   * @param records all of the subject's, in any order
   */
  public static ConsentState fold(
      SubjectKind about, Collection<ConsentRecord> records, Question question) {
    if (NOT_ASKED.contains(about)) {
      return ConsentState.NOT_APPLICABLE;
    }
    List<ConsentRecord> newestFirst =
        records.stream()
            .filter(record -> record.saidBy(question.now()))
            .filter(record -> record.scope().covers(question.recipient()))
            .sorted(NEWEST_FIRST)
            .toList();
    return newest(newestFirst, question);
  }

  private static ConsentState newest(List<ConsentRecord> newestFirst, Question question) {
    for (int at = 0; at < newestFirst.size(); at++) {
      ConsentRecord record = newestFirst.get(at);
      if (record.closes() || question.opened(record.vouchers())) {
        return record.expiredAt(question.now()) ? ConsentState.EXPIRED : record.said();
      }
      if (record.said() == ConsentState.CANNOT_DECIDE) {
        return unconfirmed(record, newestFirst.subList(at + 1, newestFirst.size()), question);
      }
      // A consent that neither the custodian nor an advocate has confirmed is as if not recorded.
    }
    return ConsentState.NOT_ASKED;
  }

  /** Without a voucher "cannot decide" may close what was open, and never lifts a refusal. */
  private static ConsentState unconfirmed(
      ConsentRecord record, List<ConsentRecord> older, Question question) {
    ConsentState before = newest(older, question);
    boolean refused = before == ConsentState.REFUSED || before == ConsentState.WITHDRAWN;
    return refused || record.expiredAt(question.now()) ? before : ConsentState.CANNOT_DECIDE;
  }
}

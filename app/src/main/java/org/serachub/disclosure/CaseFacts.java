package org.serachub.disclosure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.Asking;
import org.serachub.decision.Reader;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.basis.ConsentRecord;
import org.serachub.decision.basis.ShareDecision;
import org.serachub.request.CaseId;
import org.serachub.request.SubjectId;
import org.serachub.request.Target;

/**
 * Everything that a decision on one case may look at, for one reader. No plaintext.
 *
 * @param target as it was asked about
 * @param values current ones
 * @param undertakingDue code of the conference whose undertaking must be accepted first
 * @param conference when the conference begins that the reader comes to the case through
 */
record CaseFacts(
    Target target,
    String reference,
    Reader reader,
    Asking asking,
    List<Subject> subjects,
    Map<SubjectId, List<StoredValue>> values,
    BasisRecords basis,
    Optional<String> undertakingDue,
    Optional<Instant> conference) {

  /** The case. */
  CaseId id() {
    return target.caseId();
  }

  /** Somebody or something the case is about. */
  record Subject(SubjectId id, SubjectKind kind) {}

  /** What was said and decided on sharing, by subject. */
  record BasisRecords(
      Map<SubjectId, List<Known<ConsentRecord>>> consents,
      Map<SubjectId, List<Known<ShareDecision>>> decisions) {
    /** A record with the id the trail names it by. */
    record Known<T>(java.util.UUID id, T record) {}

    List<Known<ConsentRecord>> consentsOf(SubjectId subject) {
      return consents.getOrDefault(subject, List.of());
    }

    List<Known<ShareDecision>> decisionsOn(SubjectId subject) {
      return decisions.getOrDefault(subject, List.of());
    }
  }

  List<StoredValue> valuesAbout(SubjectId subject) {
    return values.getOrDefault(subject, List.of());
  }
}

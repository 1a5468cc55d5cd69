package org.serachub.referral.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.FieldId;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.Seen;
import org.serachub.referral.Sharing;
import org.serachub.web.HubProblem;
import org.serachub.web.cases.CaseRoutes;

/**
 * Where a page asks some fields about one person of a draft.
 *
 * @param fields whose answers the page shows, so that another window's are noticed
 */
record SubjectPlace(UUID draft, UUID subject, List<FieldId> fields) {
  SubjectPlace {
    fields = List.copyOf(fields);
  }

  /** The place of an address. */
  static SubjectPlace of(String draft, String subject, List<FieldId> fields) {
    return new SubjectPlace(CaseRoutes.uuid(draft), CaseRoutes.uuid(subject), fields);
  }

  /**
   * The person, if the draft has them and they can be asked about sharing.
   *
   * @throws HubProblem.Absent otherwise
   */
  DraftReferral.Someone in(DraftReferral typed) {
    return typed
        .subject(subject)
        .filter(one -> Sharing.asks(one.kind()))
        .orElseThrow(HubProblem.Absent::new);
  }

  /** What the page shows of the draft, as it is compared when it comes back. */
  String seen(DraftReferral typed) {
    return Seen.of(typed, Optional.of(subject), fields).digest();
  }
}

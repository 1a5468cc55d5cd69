package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.request.CaseId;
import org.serachub.request.Request;
import org.serachub.request.SubjectId;

/**
 * The one door. Gather, decide (no plaintext), commit the event, receipt, permits, open and render
 * in memory; only then does the caller have anything to send.
 */
public interface Door {
  /**
   * Decides, records and opens; then renders in memory. If rendering fails a {@code not-delivered}
   * event refers to the first and the failure is thrown on.
   *
   * @throws org.serachub.audit.AuditTrail.AuditUnavailable if the event could not be committed; the
   *     caller answers 503 and shows nothing
   */
  default <T> T disclose(Request request, Function<Disclosure, T> render) {
    return disclose(request, List.of(), render);
  }

  /**
   * The same where other cases are put beside those asked for without anything of them being
   * opened, such as one that may be about the same: the event names them too.
   */
  <T> T disclose(Request request, List<CaseId> beside, Function<Disclosure, T> render);

  /**
   * The same for a page of a list: of the first targets that are there for this reader, at most
   * {@code most}, in one event with an entry for each case of the page. Targets that are not there
   * leave nothing behind, not even a gap.
   *
   * @throws org.serachub.audit.AuditTrail.AuditUnavailable as {@link #disclose} does
   */
  <T> T list(Request request, int most, Function<CaseList, T> render);

  /**
   * Why a field is not shown in full, from basis and rules alone; recorded like any other request.
   * Empty if the case, subject or field is not drawn for this reader: absent and forbidden look the
   * same.
   */
  Optional<Explanation> explain(Request request, SubjectId subject, FieldId field);
}

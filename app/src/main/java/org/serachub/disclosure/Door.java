package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.serachub.audit.Receipt;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ExportRequest;
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
   * The same for a page of lists: of each, the first rows that are there for this reader, in one
   * event with an entry for each case of the page. Rows that are not there leave nothing behind,
   * not even a gap.
   *
   * @param request who asks and for which fields; the rows say of which cases
   * @param render is given what was found of each part, in their order
   * @throws org.serachub.audit.AuditTrail.AuditUnavailable as {@link #disclose} does
   */
  <T> T list(Request request, List<Wanted> parts, Function<List<CaseList>, T> render);

  /** The same for a page of one part. */
  default <T> T list(Request request, Wanted wanted, Function<CaseList, T> render) {
    return list(request, List.of(wanted), lists -> render.apply(lists.getFirst()));
  }

  /**
   * A case as the representative of another agency would have it in the pack, at the lower of that
   * reader's levels and those of the one who asks. No case of an agency that takes no part.
   *
   * @param request of one case, for the one who asks
   * @throws org.serachub.audit.AuditTrail.AuditUnavailable as {@link #disclose} does
   */
  <T> T discloseAs(Request request, AgencyId agency, Function<SeenAs, T> render);

  /**
   * Why a field is not shown in full, from basis and rules alone; recorded like any other request.
   * Empty if the case, subject or field is not drawn for this reader: absent and forbidden look the
   * same.
   */
  Optional<Explanation> explain(Request request, SubjectId subject, FieldId field);

  /**
   * Tells a reader what they were shown and should no longer rely on; recorded like any other
   * request, with the notices told.
   *
   * @param request who asks; the cases are those that the notices are about
   */
  <T> T tell(Request request, Function<Told, T> render);

  /**
   * Opens all that is recorded about cases, private values and earlier ones too, for the operator
   * of the hub, who holds its keys and its database: no rule is asked, and no page leads here. One
   * event names the cases, their fields and every value before any of it is opened.
   *
   * @param beside reads, on the same snapshot, what opens nothing
   * @param render makes all that will leave, in memory
   * @throws org.serachub.audit.AuditTrail.AuditUnavailable as {@link #disclose} does
   * @throws ExportRefused if a value is not as it was recorded; nothing is handed over
   */
  <B, T> T export(ExportRequest request, Supplier<B> beside, BiFunction<B, Exported, T> render);

  /** What a reader is told. */
  record Told(Receipt receipt, List<Notice> notices) {
    /** Copies the list. */
    public Told {
      notices = List.copyOf(notices);
    }
  }
}

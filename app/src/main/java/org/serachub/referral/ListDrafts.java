package org.serachub.referral;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.casefile.CaseRefusal;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * Says which drafts somebody has and when they were begun. That alone tells of somebody in need, so
 * it is recorded as an opening is; it opens none.
 */
@Singleton
public final class ListDrafts {
  private final Drafts drafts;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  ListDrafts(Drafts drafts, AuditTrail trail, Envelopes envelopes) {
    this.drafts = drafts;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** What is told, with the receipt of its telling. */
  public record Listed(List<Drafts.Unsent> drafts, Receipt receipt) {
    /** Copies the list. */
    public Listed {
      drafts = List.copyOf(drafts);
    }
  }

  /** All of a requester's that are not sent, the newest first. */
  public Listed all(Requester requester, RequestId request) {
    var receipt = trail.record(DraftEvent.listed(envelopes.of(requester, request)));
    return new Listed(drafts.of(requester), receipt);
  }

  /**
   * One of them.
   *
   * @throws CaseRefusal if there is no such draft of this requester, or it is sent
   */
  public Listed one(Requester requester, UUID id, RequestId request) {
    var unsent = drafts.unsent(requester, id).orElseThrow(CaseRefusal::absent);
    var receipt = trail.record(DraftEvent.of(envelopes.of(requester, request), "look-at", id));
    return new Listed(List.of(unsent), receipt);
  }
}

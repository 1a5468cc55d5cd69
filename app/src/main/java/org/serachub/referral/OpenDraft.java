package org.serachub.referral;

import jakarta.inject.Singleton;
import java.util.UUID;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.casefile.CaseRefusal;
import org.serachub.keys.DraftKeys;
import org.serachub.platform.Alerts;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/**
 * The one place where a draft is opened: for its author alone, in the role and for the agency in
 * which it was begun. Like the door it records first and opens after.
 */
@Singleton
public final class OpenDraft {
  private final Drafts drafts;
  private final DraftKeys keys;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Alerts alerts;

  OpenDraft(Drafts drafts, DraftKeys keys, AuditTrail trail, Envelopes envelopes, Alerts alerts) {
    this.drafts = drafts;
    this.keys = keys;
    this.trail = trail;
    this.envelopes = envelopes;
    this.alerts = alerts;
  }

  /** What was typed, with the receipt of its opening. */
  public record Opened(DraftReferral draft, Receipt receipt) {}

  /**
   * Opens it to be read.
   *
   * @throws CaseRefusal if there is no such draft of this requester, or it is sent
   */
  public Opened open(Requester requester, UUID id, RequestId request) {
    var stored =
        drafts
            .find(requester, id)
            .filter(draft -> draft.sent().isEmpty())
            .orElseThrow(CaseRefusal::absent);
    var receipt = trail.record(DraftEvent.of(envelopes.of(requester, request), "open", id));
    if (receipt.sequence() < 1) {
      throw new IllegalStateException("an opening without a receipt");
    }
    return new Opened(opened(stored), receipt);
  }

  /** Opens it inside a write whose event says so; nothing of it is shown before that commits. */
  DraftReferral opened(Drafts.Stored stored) {
    return keys.open(
            stored.id(), stored.key().orElseThrow(), stored.content().orElseThrow(), stored.bound())
        .map(DraftCodec::decode)
        .orElseThrow(
            () -> {
              alerts.raise("draft " + stored.id() + " does not open as it was sealed");
              return CaseRefusal.absent();
            });
  }
}

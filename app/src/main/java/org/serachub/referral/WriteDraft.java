package org.serachub.referral;

import jakarta.inject.Singleton;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.casefile.CaseRefusal;
import org.serachub.keys.DraftKeys;
import org.serachub.platform.Ids;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Begins a referral, keeps each page of it, and erases it when its author says so. */
@Singleton
public final class WriteDraft {
  private final Drafts drafts;
  private final OpenDraft openDraft;
  private final DraftKeys keys;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Ids ids;

  WriteDraft(
      Drafts drafts,
      OpenDraft openDraft,
      DraftKeys keys,
      AuditTrail trail,
      Envelopes envelopes,
      Ids ids) {
    this.drafts = drafts;
    this.openDraft = openDraft;
    this.keys = keys;
    this.trail = trail;
    this.envelopes = envelopes;
    this.ids = ids;
  }

  /** Begins an empty one. */
  public UUID begin(Requester requester, RequestId request) {
    return trail
        .write(
            () -> {
              var id = ids.next();
              var key = keys.fresh(id);
              drafts.add(requester, id, key, sealed(requester, id, key, DraftReferral.EMPTY));
              return new Audited<>(
                  id, DraftEvent.of(envelopes.of(requester, request), "begin", id));
            })
        .result();
  }

  /**
   * Keeps a change. Changes of two windows are made one after the other, so that none undoes what
   * the other typed on another page.
   *
   * @throws CaseRefusal if there is no such draft of this requester, or it is sent
   */
  public void save(
      Requester requester, UUID id, RequestId request, UnaryOperator<DraftReferral> change) {
    trail.write(
        () -> {
          var stored =
              drafts
                  .lock(requester, id)
                  .filter(draft -> draft.sent().isEmpty())
                  .orElseThrow(CaseRefusal::absent);
          var changed = change.apply(openDraft.opened(stored));
          drafts.save(id, sealed(requester, id, stored.key().orElseThrow(), changed));
          return new Audited<>(id, DraftEvent.of(envelopes.of(requester, request), "save", id));
        });
  }

  /**
   * Erases it, with its key.
   *
   * @throws CaseRefusal if there is no such draft of this requester, or it is sent
   */
  public void erase(Requester requester, UUID id, RequestId request) {
    trail.write(
        () -> {
          if (drafts.lock(requester, id).filter(draft -> draft.sent().isEmpty()).isEmpty()
              || !drafts.erase(id)) {
            throw CaseRefusal.absent();
          }
          return new Audited<>(
              id, DraftEvent.erased(envelopes.of(requester, request), "erase-draft", id));
        });
  }

  private byte[] sealed(Requester requester, UUID id, byte[] key, DraftReferral draft) {
    var bound =
        Drafts.bound(
            id,
            requester.person().value(),
            requester.requireAgency().value(),
            requester.role().word());
    return keys.seal(id, key, DraftCodec.encode(draft), bound);
  }
}

package org.serachub.referral;

import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import org.serachub.account.Envelopes;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.platform.Alerts;

/** Erases drafts that are 30 days old. From that day on nobody finds them, erased or not. */
@Singleton
public class EraseOldDrafts {
  private final Drafts drafts;
  private final AuditTrail trail;
  private final Envelopes envelopes;
  private final Alerts alerts;

  EraseOldDrafts(Drafts drafts, AuditTrail trail, Envelopes envelopes, Alerts alerts) {
    this.drafts = drafts;
    this.trail = trail;
    this.envelopes = envelopes;
    this.alerts = alerts;
  }

  /** Does so every hour; a database that does not answer is asked again the hour after. */
  @Scheduled(initialDelay = "10m", fixedDelay = "1h")
  void hourly() {
    try {
      erase();
    } catch (RuntimeException e) {
      alerts.raise("old drafts could not be erased");
    }
  }

  /** Erases them, each with an event of its own. */
  public void erase() {
    for (var id : drafts.old()) {
      trail.write(
          () -> {
            drafts.erase(id);
            return new Audited<>(
                id, DraftEvent.erased(envelopes.ofOperator(), "erase-old-draft", id));
          });
    }
  }
}

package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Fact;
import org.serachub.audit.TrailReport;
import org.serachub.audit.VerifyTrail;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Verifies the trail for an officer, and keeps the result in the trail. */
@Singleton
public final class CheckTrail {
  private static final int FAULTS_KEPT = 20;

  private final VerifyTrail verifyTrail;
  private final AuditTrail trail;
  private final RecordLook recordLook;

  CheckTrail(VerifyTrail verifyTrail, AuditTrail trail, RecordLook recordLook) {
    this.verifyTrail = verifyTrail;
    this.trail = trail;
    this.recordLook = recordLook;
  }

  /** Reads the whole trail; the result is an event of kind {@code verify}. */
  public TrailReport check(Requester requester, RequestId request) {
    var report = verifyTrail.verify();
    trail.record(
        new OversightEvents.Verified(recordLook.envelope(requester, request), facts(report)));
    return report;
  }

  private static List<Fact> facts(TrailReport report) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("events", Long.toString(report.events())));
    facts.add(new Fact("opened", Long.toString(report.opened())));
    facts.add(new Fact("erased", Long.toString(report.erased())));
    facts.add(new Fact("faults", Long.toString(report.faults().size())));
    report.faults().stream()
        .limit(FAULTS_KEPT)
        .forEach(f -> facts.add(new Fact("fault", "event " + f.sequence() + ": " + f.what())));
    return facts;
  }
}

package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.platform.Alerts;
import org.serachub.platform.Ids;
import org.serachub.request.ExportRequest;
import org.serachub.request.Request;
import org.serachub.request.RequestId;

/**
 * What has been disclosed and is on its way. Whoever sends answers follows each request to its end,
 * and a disclosure that was lost on the way gets a <i>not delivered</i> event. One whose loss
 * cannot be recorded stands without an answer and so counts as attempted.
 */
@Singleton
public final class Deliveries {
  private final Map<RequestId, Followed> followed = new ConcurrentHashMap<>();
  private final AuditTrail trail;
  private final Ids ids;
  private final Clock clock;
  private final Alerts alerts;

  Deliveries(AuditTrail trail, Ids ids, Clock clock, Alerts alerts) {
    this.trail = trail;
    this.ids = ids;
    this.clock = clock;
    this.alerts = alerts;
  }

  /** From now on what is disclosed under this request is on its way. */
  public void follow(RequestId request) {
    followed.put(request, new Followed());
  }

  /** True if something was disclosed under it. */
  public boolean discloses(RequestId request) {
    var found = followed.get(request);
    return found != null && found.any();
  }

  /** It has arrived, as far as anybody can know here; it is followed no longer. */
  public void delivered(RequestId request) {
    followed.remove(request);
  }

  /** It is lost, with whatever is disclosed under it from now on. */
  public void lost(RequestId request) {
    var found = followed.get(request);
    if (found != null) {
      found.lose().forEach(this::record);
    }
  }

  /** Something is disclosed and about to be sent. */
  void underWay(Request request, Receipt receipt) {
    underWay(
        request.id(),
        receipt,
        () -> DisclosureEvents.NotDelivered.of(request, ids.next(), clock.instant(), receipt));
  }

  /** The same of an export. */
  void underWay(ExportRequest request, Receipt receipt) {
    underWay(
        request.id(),
        receipt,
        () -> ExportEvents.notDelivered(request, ids.next(), clock.instant(), receipt));
  }

  private void underWay(RequestId request, Receipt receipt, Supplier<AuditEvent> loss) {
    var found = followed.get(request);
    var one = new OnItsWay(receipt, loss);
    if (found != null && !found.take(one)) {
      record(one);
    }
  }

  private void record(OnItsWay one) {
    try {
      trail.record(one.loss().get());
    } catch (AuditTrail.AuditUnavailable e) {
      alerts.raise("event " + one.receipt().eventId() + " was not delivered and nothing says so");
    }
  }

  private record OnItsWay(Receipt receipt, Supplier<AuditEvent> loss) {}

  /** What is on its way under one request. */
  private static final class Followed {
    private final List<OnItsWay> onItsWay = new ArrayList<>();
    private boolean lost;
    private boolean any;

    /** False if the way is lost already. */
    synchronized boolean take(OnItsWay one) {
      any = true;
      if (!lost) {
        onItsWay.add(one);
      }
      return !lost;
    }

    synchronized boolean any() {
      return any;
    }

    synchronized List<OnItsWay> lose() {
      lost = true;
      var all = List.copyOf(onItsWay);
      onItsWay.clear();
      return all;
    }
  }
}

package org.serachub.pack;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Entry;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Outcome;
import org.serachub.decision.Purpose;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.request.ItemId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;

/**
 * Gives leave to fetch a pack. Nothing is decided or opened yet: that is done when it is fetched.
 */
@Singleton
@Requires(beans = AuditTrail.class)
public final class PreparePack {
  /** How long the leave lasts. */
  static final Duration LASTS = Duration.ofMinutes(10);

  private final AuditTrail trail;
  private final PackDownloads downloads;
  private final Ids ids;
  private final Clock clock;

  PreparePack(AuditTrail trail, PackDownloads downloads, Ids ids, Clock clock) {
    this.trail = trail;
    this.downloads = downloads;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Gives the leave.
   *
   * @param target names the item that the pack is of
   * @return the leave's id
   */
  public UUID prepare(Requester by, RequestId request, Target target) {
    var item = target.item().orElseThrow(() -> new IllegalArgumentException("no item"));
    return trail
        .write(
            () -> {
              var id = ids.next();
              var envelope = envelope(by, request);
              downloads.add(id, item, by, envelope.at().plus(LASTS));
              return new Audited<>(id, new Prepared(envelope, target, item));
            })
        .result();
  }

  private Envelope envelope(Requester by, RequestId request) {
    return new Envelope(
        ids.next(),
        London.now(clock),
        Optional.of(by.person()),
        by.agency(),
        Optional.of(by.role()),
        Optional.of(Purpose.CONFERENCE),
        request,
        Outcome.DONE,
        Optional.empty());
  }

  /** Somebody asked for a pack as a document. */
  record Prepared(Envelope envelope, Target target, ItemId item) implements AuditEvent {
    @Override
    public String kind() {
      return "export";
    }

    @Override
    public List<Entry> entries() {
      return List.of(new Entry(target.caseId(), List.of(), List.of()));
    }

    @Override
    public List<Fact> facts() {
      return List.of(new Fact("act", "prepare-pack"), new Fact("item", item.toString()));
    }
  }
}

package org.serachub.testing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.audit.Envelope;
import org.serachub.audit.Outcome;
import org.serachub.decision.Sector;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.request.AgencyId;
import org.serachub.request.RequestId;

/** Puts rows that open doors into a hub as the hub would: signed, under an event of their own. */
public final class Seeding {
  private Seeding() {}

  /** Does {@code work}, which is given the id of the event that says so. */
  public static <T> T write(TestHub hub, Function<UUID, T> work) {
    var event = new Seeded(envelope(hub));
    return hub.bean(AuditTrail.class)
        .write(() -> new Audited<>(work.apply(event.envelope().eventId()), event))
        .result();
  }

  /** Adds a row whose values stand in the order that is signed. */
  public static void insert(TestHub hub, SignedTable table, Function<UUID, NewRow> row) {
    write(
        hub,
        event -> {
          hub.bean(SignedRows.class).insert(table, row.apply(event));
          return event;
        });
  }

  /** A new agency whose code and name are its id. */
  public static AgencyId agency(TestHub hub, Sector sector) {
    var id = new AgencyId(UUID.randomUUID());
    add(
        hub,
        new Agency(
            id,
            id.toString(),
            "Agency " + id,
            sector,
            false,
            Optional.empty(),
            Optional.empty(),
            0));
    return id;
  }

  /** A partnership whose conferences that agency hosts. */
  public static void host(TestHub hub, AgencyId agency) {
    insert(
        hub,
        SignedTable.PARTNERSHIP,
        event -> NewRow.of(event, 1, "Test", "survivor", agency.value(), false));
  }

  /** Lets an agency leave on a day. */
  public static void leave(TestHub hub, AgencyId agency, LocalDate day) {
    write(
        hub,
        event ->
            hub.bean(SignedRows.class)
                .change(
                    SignedTable.AGENCY,
                    event,
                    Clause.of("left_on = ?, version = version + 1", day),
                    Clause.of("id = ?", agency.value())));
  }

  /** That agency. */
  public static void add(TestHub hub, Agency agency) {
    write(
        hub,
        event -> {
          hub.bean(Agencies.class).add(agency, event);
          return event;
        });
  }

  private static Envelope envelope(TestHub hub) {
    return new Envelope(
        UUID.randomUUID(),
        Instant.now(hub.bean(Clock.class)).truncatedTo(ChronoUnit.MICROS),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new RequestId(UUID.randomUUID()),
        Outcome.DONE,
        Optional.empty());
  }

  private record Seeded(Envelope envelope) implements AuditEvent {
    @Override
    public String kind() {
      return "seeded";
    }
  }
}

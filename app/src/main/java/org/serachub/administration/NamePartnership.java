package org.serachub.administration;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.serachub.account.Administered;
import org.serachub.account.Envelopes;
import org.serachub.account.Superseded;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Sets the partnership's name, its word for the person at risk, its host and its periods. */
@Singleton
public final class NamePartnership {
  private final Sql sql;
  private final SignedRows rows;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  NamePartnership(Sql sql, SignedRows rows, AuditTrail trail, Envelopes envelopes) {
    this.sql = sql;
    this.rows = rows;
    this.trail = trail;
    this.envelopes = envelopes;
  }

  /** What is set now. */
  public PartnershipSettings current() {
    return sql.one(
            "SELECT name, wording, host_agency, research_days, repeat_months, version"
                + " FROM partnership WHERE id = 1",
            row ->
                new PartnershipSettings(
                    row.text("name"),
                    row.text("wording"),
                    row.uuidIfAny("host_agency").map(AgencyId::new),
                    (int) row.number("research_days"),
                    (int) row.number("repeat_months"),
                    row.number("version")))
        .orElse(PartnershipSettings.UNSET);
  }

  /**
   * Sets it.
   *
   * @throws Superseded if somebody else changed it first
   */
  public void name(Requester administrator, PartnershipSettings settings, RequestId request) {
    trail.write(
        () -> {
          var envelope = envelopes.of(administrator, request);
          if (!keep(settings, envelope.eventId())) {
            throw new Superseded();
          }
          return new Audited<>(
              settings, new Administered(envelope, "partnership-changed", List.of()));
        });
  }

  private boolean keep(PartnershipSettings settings, UUID event) {
    var host = settings.host().map(AgencyId::value);
    if (settings.version() < 0) {
      return rows.insertIfAbsent(
          SignedTable.PARTNERSHIP,
          NewRow.of(event, 1, settings.name(), settings.wording(), host, false)
              .with("research_days", settings.researchDays())
              .with("repeat_months", settings.repeatMonths()));
    }
    return rows.change(
        SignedTable.PARTNERSHIP,
        event,
        Clause.of(
            "name = ?, wording = ?, host_agency = ?, research_days = ?, repeat_months = ?,"
                + " version = version + 1",
            settings.name(),
            settings.wording(),
            host,
            settings.researchDays(),
            settings.repeatMonths()),
        Clause.of("id = 1 AND version = ?", settings.version()));
  }
}

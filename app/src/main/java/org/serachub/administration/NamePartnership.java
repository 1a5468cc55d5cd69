package org.serachub.administration;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.account.Administered;
import org.serachub.account.Envelopes;
import org.serachub.account.Superseded;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Sets the partnership's name, its word for the person at risk, its host and its periods. */
@Singleton
public final class NamePartnership {
  private final Sql sql;
  private final AuditTrail trail;
  private final Envelopes envelopes;

  NamePartnership(Sql sql, AuditTrail trail, Envelopes envelopes) {
    this.sql = sql;
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
          if (!keep(settings)) {
            throw new Superseded();
          }
          var envelope = envelopes.of(administrator, request);
          return new Audited<>(
              settings, new Administered(envelope, "partnership-changed", List.of()));
        });
  }

  private boolean keep(PartnershipSettings settings) {
    if (settings.version() < 0) {
      return sql.update(
              "INSERT IGNORE INTO partnership"
                  + " (id, name, wording, host_agency, research_days, repeat_months)"
                  + " VALUES (1, ?, ?, ?, ?, ?)",
              settings.name(),
              settings.wording(),
              settings.host().map(AgencyId::value),
              settings.researchDays(),
              settings.repeatMonths())
          == 1;
    }
    return sql.update(
            "UPDATE partnership SET name = ?, wording = ?, host_agency = ?, research_days = ?,"
                + " repeat_months = ?, version = version + 1 WHERE id = 1 AND version = ?",
            settings.name(),
            settings.wording(),
            settings.host().map(AgencyId::value),
            settings.researchDays(),
            settings.repeatMonths(),
            settings.version())
        == 1;
  }
}

package org.serachub.conference.attendance;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.Role;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/** The people who speak for agencies, as a conference may expect them. */
@Singleton
@Requires(beans = Sql.class)
public final class Attendees {
  private static final String SELECT =
      """
      SELECT DISTINCT p.id, p.name, a.id AS agency, a.name AS agency_name,
        (SELECT MIN(w.name) FROM conference_deputy d JOIN person w ON w.id = d.person
          WHERE d.conference = c.id AND d.deputy = p.id AND d.agency = a.id
          AND d.ended_at IS NULL) AS deputy_for,
        (SELECT MIN(w.name) FROM conference_deputy d JOIN person w ON w.id = d.deputy
          WHERE d.conference = c.id AND d.person = p.id AND d.agency = a.id
          AND d.ended_at IS NULL) AS represented,
        (SELECT u.accepted_at FROM undertaking u
          WHERE u.conference = c.id AND u.person = p.id) AS undertaken
      FROM conference c JOIN role_grant g ON g.confirmed_at IS NOT NULL AND g.ended_at IS NULL
        AND g.role IN (?, ?)
      JOIN person p ON p.id = g.person AND p.status <> 'suspended'
      JOIN agency a ON a.id = g.agency
      """;
  private static final String IN_ORDER = " ORDER BY a.name, p.name, p.id, a.id";

  private final Sql sql;

  Attendees(Sql sql) {
    this.sql = sql;
  }

  /** Those of the agencies that are invited to an item, by agency and name. */
  public List<Attendee> of(ItemId item) {
    return sql.list(
        SELECT
            + """
            WHERE c.id = (SELECT i.conference FROM agenda_item i WHERE i.id = ?)
            AND a.id IN (SELECT v.agency FROM invitation v
              WHERE v.item = ? AND v.withdrawn_at IS NULL)
            """
            + IN_ORDER,
        Attendees::read,
        Role.REPRESENTATIVE,
        Role.ADVOCATE,
        item.value(),
        item.value());
  }

  /**
   * Those of the agencies that come to a conference, by agency and name: expected in any case, or
   * invited to one of some items.
   *
   * @param items that the reader may know of
   */
  public List<Attendee> of(ConferenceId conference, List<ItemId> items) {
    var invited =
        items.isEmpty()
            ? ""
            : " OR a.id IN (SELECT v.agency FROM invitation v WHERE v.withdrawn_at IS NULL"
                + " AND v.item IN ("
                + Sql.marks(items.size())
                + "))";
    var arguments =
        new ArrayList<Object>(List.of(Role.REPRESENTATIVE, Role.ADVOCATE, conference.value()));
    items.forEach(item -> arguments.add(item.value()));
    return sql.list(
        SELECT
            + " WHERE c.id = ? AND (a.id IN"
            + " (SELECT e.agency FROM expected_agency e WHERE e.conference = c.id)"
            + invited
            + ")"
            + IN_ORDER,
        Attendees::read,
        arguments.toArray());
  }

  /** The people who could stand in for somebody: the others who speak for the same agency. */
  public Map<PersonId, String> colleagues(Requester requester) {
    var colleagues = new LinkedHashMap<PersonId, String>();
    sql.list(
            "SELECT DISTINCT p.id, p.name FROM person p JOIN role_grant g ON g.person = p.id"
                + " WHERE g.agency = ? AND g.role IN (?, ?) AND g.confirmed_at IS NOT NULL"
                + " AND g.ended_at IS NULL AND p.status <> 'suspended' AND p.id <> ?"
                + " ORDER BY p.name, p.id",
            row -> Map.entry(new PersonId(row.uuid("id")), row.text("name")),
            requester.requireAgency().value(),
            Role.REPRESENTATIVE,
            Role.ADVOCATE,
            requester.person().value())
        .forEach(colleague -> colleagues.put(colleague.getKey(), colleague.getValue()));
    return colleagues;
  }

  private static Attendee read(Columns row) throws SQLException {
    return new Attendee(
        new PersonId(row.uuid("id")),
        row.text("name"),
        new AgencyId(row.uuid("agency")),
        row.text("agency_name"),
        row.textIfAny("deputy_for"),
        row.textIfAny("represented"),
        row.instantIfAny("undertaken"));
  }
}

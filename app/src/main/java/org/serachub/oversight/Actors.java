package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;

/** The people and agencies whom the list can be narrowed to. */
@Singleton
public final class Actors {
  private final Sql sql;

  Actors(Sql sql) {
    this.sql = sql;
  }

  /** Everybody who has an account, by name. */
  public List<Actor> all() {
    return sql.list(
        "SELECT id, name FROM person ORDER BY name, id",
        row -> new Actor(new PersonId(row.uuid("id")), row.text("name")));
  }

  /** Every agency, by name: code and name. */
  public Map<String, String> agencies() {
    var agencies = new LinkedHashMap<String, String>();
    sql.list(
            "SELECT code, name FROM agency ORDER BY name, code",
            row -> Map.entry(row.text("code"), row.text("name")))
        .forEach(agency -> agencies.put(agency.getKey(), agency.getValue()));
    return agencies;
  }

  /** A person, to choose from. */
  public record Actor(PersonId id, String name) {}
}

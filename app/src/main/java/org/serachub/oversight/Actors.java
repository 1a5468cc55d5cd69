package org.serachub.oversight;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;

/** The people whom the list can be narrowed to. */
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

  /** A person, to choose from. */
  public record Actor(PersonId id, String name) {}
}

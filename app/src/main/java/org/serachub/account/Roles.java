package org.serachub.account;

import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/** The roles that a person may take up now. */
@Singleton
public final class Roles {
  private final People people;
  private final Grants grants;
  private final ResolveSession resolve;
  private final Sql sql;

  Roles(People people, Grants grants, ResolveSession resolve, Sql sql) {
    this.people = people;
    this.grants = grants;
    this.resolve = resolve;
    this.sql = sql;
  }

  /** Every role of {@code person} that stands today, oldest first. */
  public List<Held> inEffect(PersonId person) {
    return sql.transaction(
        () ->
            people.find(person).stream()
                .flatMap(
                    known ->
                        grants.of(person).stream()
                            .flatMap(
                                grant ->
                                    resolve.requester(known, grant).stream()
                                        .map(requester -> new Held(grant, requester))))
                .toList());
  }

  /** A role that stands, and the requester it makes of its holder. */
  public record Held(Grant grant, Requester requester) {}
}

package org.serachub.account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.serachub.keys.Clause;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;

/**
 * The people who are kept. Each row carries a code that only the holder of the key file can make;
 * one that was changed behind the hub's back is nobody.
 */
@Singleton
public final class People {
  private static final String COLUMNS =
      "SELECT id, address, name, password_hash, status, leaves_on, created_at, event_id, mac,"
          + " version FROM person ";

  private final Sql sql;
  private final SignedRows rows;

  People(Sql sql, SignedRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Everybody, by name. */
  public List<Person> all() {
    return sql.list(COLUMNS + "ORDER BY name, address", this::genuine).stream()
        .flatMap(Optional::stream)
        .map(Account::person)
        .toList();
  }

  /** The person of that id. */
  public Optional<Person> find(PersonId id) {
    return account(id).map(Account::person);
  }

  /** The person who signs in by that address. */
  public Optional<Person> find(Address address) {
    return account(address).map(Account::person);
  }

  /** What a sign-in by that address is checked against, in one look-up. */
  Optional<Account> account(Address address) {
    return sql.one(COLUMNS + "WHERE address = ?", this::genuine, address.text())
        .flatMap(found -> found);
  }

  /** What a change of password is checked against. */
  Optional<Account> account(PersonId id) {
    return sql.one(COLUMNS + "WHERE id = ?", this::genuine, id.value()).flatMap(found -> found);
  }

  /** Keeps a new person, without a password. Whoever calls records the event the person names. */
  public void add(Person person) {
    rows.insert(
        SignedTable.PERSON,
        NewRow.of(
                person.eventId(),
                person.id().value(),
                person.address(),
                person.name(),
                null,
                person.status(),
                person.leavesOn(),
                person.createdAt())
            .with("version", person.version()));
  }

  /**
   * Keeps {@code changed} in place of the version it was made from, with the password as it is.
   *
   * @return false if somebody else changed the person since
   */
  public boolean replace(Person changed) {
    return account(changed.id()).filter(now -> write(changed, now.stored())).isPresent();
  }

  /**
   * Keeps {@code changed} with a new password.
   *
   * @param stored made by {@link Passwords#stored}
   * @return false if somebody else changed the person since
   */
  public boolean replace(Person changed, String stored) {
    return write(changed, Optional.of(stored));
  }

  private boolean write(Person changed, Optional<String> stored) {
    return rows.change(
        SignedTable.PERSON,
        changed.eventId(),
        Clause.of(
            "name = ?, password_hash = ?, status = ?, leaves_on = ?, version = version + 1",
            changed.name(),
            stored,
            changed.status(),
            changed.leavesOn()),
        Clause.of("id = ? AND version = ?", changed.id().value(), changed.version()));
  }

  private Optional<Account> genuine(Columns row) throws SQLException {
    return rows.genuine(SignedTable.PERSON, row)
        ? Optional.of(new Account(read(row), row.textIfAny("password_hash")))
        : Optional.empty();
  }

  private static Person read(Columns row) throws SQLException {
    return new Person(
        new PersonId(row.uuid("id")),
        row.text("address"),
        row.text("name"),
        row.term("status", Status.class),
        row.dateIfAny("leaves_on"),
        row.instant("created_at"),
        row.uuid("event_id"),
        row.number("version"));
  }

  /** A person with the stored form of their password; empty if none was chosen yet. */
  record Account(Person person, Optional<String> stored) {
    @Override
    public String toString() {
      return "[account]";
    }
  }
}

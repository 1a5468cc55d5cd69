package org.serachub.account;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.serachub.keys.RowMac;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The people who are kept. Each row carries a code that only the holder of the key file can make;
 * one that was changed behind the hub's back is nobody.
 */
@Singleton
public final class People {
  private static final Logger LOG = LoggerFactory.getLogger(People.class);
  private static final String COLUMNS =
      "SELECT id, address, name, password_hash, status, leaves_on, created_at, event_id, mac,"
          + " version FROM person ";

  private final Sql sql;
  private final RowMac macs;

  People(Sql sql, RowMac macs) {
    this.sql = sql;
    this.macs = macs;
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
    sql.update(
        "INSERT INTO person (id, address, name, status, leaves_on, created_at, event_id, mac,"
            + " version) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        person.id().value(),
        person.address(),
        person.name(),
        person.status(),
        person.leavesOn(),
        person.createdAt(),
        person.eventId(),
        code(person, Optional.empty()),
        person.version());
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
    return sql.update(
            "UPDATE person SET name = ?, password_hash = ?, status = ?, leaves_on = ?,"
                + " event_id = ?, mac = ?, version = version + 1 WHERE id = ? AND version = ?",
            changed.name(),
            stored,
            changed.status(),
            changed.leavesOn(),
            changed.eventId(),
            code(changed, stored),
            changed.id().value(),
            changed.version())
        == 1;
  }

  private Optional<Account> genuine(Columns row) throws SQLException {
    var account = new Account(read(row), row.textIfAny("password_hash"));
    var signed = row.bytesIfAny("mac").orElseGet(() -> new byte[0]);
    if (java.security.MessageDigest.isEqual(signed, code(account.person(), account.stored()))) {
      return Optional.of(account);
    }
    LOG.error("alert: a person was changed behind the hub's back, `{}`", account.person().id());
    return Optional.empty();
  }

  private byte[] code(Person person, Optional<String> stored) {
    return macs.of(
        SignedTable.PERSON,
        person.eventId(),
        person.id().value(),
        person.address(),
        person.name(),
        stored,
        person.status(),
        person.leavesOn(),
        person.createdAt());
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

package org.serachub.platform.database;

import static java.time.ZoneOffset.UTC;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Term;

/** The columns of the row a query stands at, by name, in the types the hub speaks. */
public final class Columns {
  private final ResultSet results;

  Columns(ResultSet results) {
    this.results = results;
  }

  /** An identifier kept as {@code BINARY(16)}. */
  public UUID uuid(String column) throws SQLException {
    return uuidIfAny(column).orElseThrow();
  }

  /** An identifier, or nothing where the column is null. */
  public Optional<UUID> uuidIfAny(String column) throws SQLException {
    return bytesIfAny(column).map(Columns::uuidOf);
  }

  /** Text that is never null. */
  public String text(String column) throws SQLException {
    return Objects.requireNonNull(results.getString(column));
  }

  /** Text, or nothing where the column is null. */
  public Optional<String> textIfAny(String column) throws SQLException {
    return Optional.ofNullable(results.getString(column));
  }

  /** The term whose word the column holds. */
  public <E extends Enum<E> & Term> E term(String column, Class<E> type) throws SQLException {
    return Term.of(type, text(column));
  }

  /** A moment, to the microsecond, UTC. */
  public Instant instant(String column) throws SQLException {
    return instantIfAny(column).orElseThrow();
  }

  /** A moment, or nothing where the column is null. */
  public Optional<Instant> instantIfAny(String column) throws SQLException {
    return Optional.ofNullable(results.getObject(column, LocalDateTime.class))
        .map(time -> time.toInstant(UTC));
  }

  /** A day, or nothing where the column is null. */
  public Optional<LocalDate> dateIfAny(String column) throws SQLException {
    return Optional.ofNullable(results.getObject(column, LocalDate.class));
  }

  /** Bytes that are never null. */
  public byte[] bytes(String column) throws SQLException {
    return bytesIfAny(column).orElseThrow();
  }

  /** Bytes, or nothing where the column is null. */
  public Optional<byte[]> bytesIfAny(String column) throws SQLException {
    return Optional.ofNullable(results.getBytes(column));
  }

  /** A whole number. */
  public long number(String column) throws SQLException {
    return results.getLong(column);
  }

  /** Yes or no. */
  public boolean flag(String column) throws SQLException {
    return results.getBoolean(column);
  }

  /** A whole number, or nothing where the column is null. */
  public Optional<Long> numberIfAny(String column) throws SQLException {
    return Optional.ofNullable(results.getObject(column, Long.class));
  }

  /** Whatever the driver makes of the column: for code that knows no table. */
  public @Nullable Object raw(String column) throws SQLException {
    return results.getObject(column);
  }

  /** The form in which {@code value} is handed to the driver. */
  static @Nullable Object stored(@Nullable Object value) {
    return switch (value) {
      case null -> null;
      case Optional<?> optional -> stored(optional.orElse(null));
      case UUID id -> bytesOf(id);
      case Instant instant ->
          // One server rounds what is finer, another cuts it.
          LocalDateTime.ofInstant(instant, UTC).truncatedTo(ChronoUnit.MICROS);
      case Term term -> term.word();
      default -> value;
    };
  }

  private static byte[] bytesOf(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  private static UUID uuidOf(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}

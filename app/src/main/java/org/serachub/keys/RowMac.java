package org.serachub.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Term;
import org.serachub.platform.database.Binary;

/**
 * HMAC-SHA256 over a row: the table, the event that made it, and each column with its type and
 * length, so that no two rows give the same bytes. Without the key file nobody can make a row that
 * opens a door.
 */
@Singleton
final class RowMac {
  private final SecretKeySpec key;

  RowMac(Keyring keyring) {
    this.key = new SecretKeySpec(keyring.file().mac(), "HmacSHA256");
  }

  /**
   * The code of a row.
   *
   * @param columns in the order of {@link SignedTable#columns()}: ids, moments, days, terms, text,
   *     numbers, truths, bytes, nulls, or optionals of these
   */
  byte[] of(SignedTable table, UUID eventId, @Nullable Object... columns) {
    if (columns.length != table.columns().size()) {
      throw new IllegalArgumentException("`" + table.table() + "` has other columns");
    }
    try {
      var mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      mac.update(field('s', table.table().getBytes(UTF_8)));
      mac.update(encoded(eventId));
      Arrays.stream(columns).map(RowMac::encoded).forEach(mac::update);
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("no HMAC-SHA256", e);
    }
  }

  /** True if {@code mac} is the code of that row; compares in constant time. */
  boolean verify(
      byte @Nullable [] mac, SignedTable table, UUID eventId, @Nullable Object... columns) {
    return mac != null && MessageDigest.isEqual(mac, of(table, eventId, columns));
  }

  private static byte[] encoded(@Nullable Object value) {
    return switch (value) {
      case null -> field('0', new byte[0]);
      case Optional<?> maybe -> encoded(maybe.orElse(null));
      case UUID id -> field('b', Binary.bytes(id));
      case byte[] bytes -> field('b', bytes);
      case String text -> field('s', text.getBytes(UTF_8));
      case Term term -> field('s', term.word().getBytes(UTF_8));
      case Instant at -> number('t', ChronoUnit.MICROS.between(Instant.EPOCH, at));
      case LocalDateTime at -> encoded(at.toInstant(ZoneOffset.UTC));
      case LocalDate day -> number('d', day.toEpochDay());
      case java.sql.Date day -> encoded(day.toLocalDate());
      case Boolean yes -> number('n', yes ? 1 : 0);
      case Integer number -> number('n', number);
      case Long number -> number('n', number);
      default -> throw new IllegalArgumentException("a column of a type that is never signed");
    };
  }

  private static byte[] number(char type, long value) {
    return field(type, ByteBuffer.allocate(8).putLong(value).array());
  }

  private static byte[] field(char type, byte[] content) {
    var out = new ByteArrayOutputStream(content.length + 5);
    out.write(type);
    out.writeBytes(ByteBuffer.allocate(4).putInt(content.length).array());
    out.writeBytes(content);
    return out.toByteArray();
  }
}

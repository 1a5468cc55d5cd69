package org.serachub.platform.database;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Random ids as the sixteen bytes that are stored. */
public final class Binary {
  private Binary() {}

  /** The sixteen bytes of an id, most significant first. */
  public static byte[] bytes(UUID id) {
    return ByteBuffer.allocate(16)
        .putLong(id.getMostSignificantBits())
        .putLong(id.getLeastSignificantBits())
        .array();
  }

  /** The id of sixteen bytes. */
  public static UUID id(byte[] bytes) {
    var buffer = ByteBuffer.wrap(bytes);
    return new UUID(buffer.getLong(), buffer.getLong());
  }
}

package org.serachub.testing;

import java.util.Random;
import java.util.UUID;
import org.serachub.platform.Ids;

/** Ids that a seed decides, so that two hubs asked the same way give the same. */
public final class SeededIds implements Ids {
  private Random random = new Random(0);

  /** Begins anew. A seed is for one use of a hub, or the same ids come again. */
  public synchronized void seed(long seed) {
    random = new Random(seed);
  }

  @Override
  public synchronized UUID next() {
    var high = random.nextLong() & ~0xF000L | 0x4000L;
    var low = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  @Override
  public synchronized byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}

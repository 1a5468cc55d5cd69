package org.serachub.account;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.shiro.authc.credential.PasswordService;
import org.serachub.platform.Ids;

/**
 * Makes and checks the stored form of passwords, few at a time: each takes 19 MiB, and a flood of
 * sign-ins must not take the memory that everything else needs.
 */
@Singleton
public final class Passwords {
  /** Longer texts are not passwords but an attempt to keep the hub busy. */
  static final int LONGEST = 200;

  private static final int AT_ONCE = 2;

  private final PasswordService hashes = new Argon2Hashes();
  private final Semaphore places = new Semaphore(AT_ONCE, true);
  private final Duration patience;
  private final String nobodys;

  Passwords(Ids ids, @Value("${serac.sign-in.patience:5s}") Duration patience) {
    this.patience = patience;
    this.nobodys = hashes.encryptPassword(HexFormat.of().formatHex(ids.bytes(32)));
  }

  /**
   * The form of {@code password} to store, with a salt of its own.
   *
   * @throws TooBusy if no place was free in time
   */
  public String stored(String password) {
    return inTurn(() -> hashes.encryptPassword(password));
  }

  /**
   * Whether {@code password} is the one that was stored.
   *
   * @throws TooBusy if no place was free in time
   */
  boolean match(Object password, String stored) {
    return inTurn(() -> hashes.passwordsMatch(password, stored));
  }

  /** A stored form that no password matches, so that an unknown name costs as much as a known. */
  String nobodys() {
    return nobodys;
  }

  private <T> T inTurn(Supplier<T> work) {
    try {
      if (!places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new TooBusy();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TooBusy();
    }
    try {
      return work.get();
    } finally {
      places.release();
    }
  }

  /** Too many passwords are being checked already; nothing was done. */
  public static final class TooBusy extends RuntimeException {
    TooBusy() {
      super("too many passwords at once");
    }
  }
}

package org.serachub.account;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.AuditEvent;
import org.serachub.audit.Envelope;
import org.serachub.audit.Fact;
import org.serachub.audit.Restricted;

/** What happens to accounts, as the trail keeps it. */
sealed interface AccountEvent extends AuditEvent {
  /**
   * A password was accepted.
   *
   * @param source network address it came from
   */
  record SignedIn(Envelope envelope, String source) implements AccountEvent {
    @Override
    public String kind() {
      return "sign-in";
    }

    @Override
    public Optional<Restricted> restricted() {
      return from(source);
    }
  }

  /**
   * A sign-in was refused. What was typed is not kept: people type passwords into the wrong box.
   *
   * @param account whose account it was tried on, if it is anybody's
   */
  record SignInFailed(Envelope envelope, List<Fact> account, String source)
      implements AccountEvent {
    @Override
    public String kind() {
      return "sign-in-failed";
    }

    @Override
    public List<Fact> facts() {
      return account;
    }

    @Override
    public Optional<Restricted> restricted() {
      return from(source);
    }
  }

  /** Somebody signed out. */
  record SignedOut(Envelope envelope, String source) implements AccountEvent {
    @Override
    public String kind() {
      return "sign-out";
    }

    @Override
    public Optional<Restricted> restricted() {
      return from(source);
    }
  }

  private static Optional<Restricted> from(String source) {
    return Optional.of(new Restricted(Optional.empty(), Map.of("source", source)));
  }
}

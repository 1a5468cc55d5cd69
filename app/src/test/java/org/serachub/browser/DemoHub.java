package org.serachub.browser;

import java.util.List;
import java.util.Optional;
import org.serachub.bundle.DemoBundle;
import org.serachub.bundle.Loaded.SignIn;
import org.serachub.testing.TestHub;

/** A hub that shows the demonstration, and how its people sign in. */
final class DemoHub implements AutoCloseable {
  final TestHub hub = TestHub.fresh();
  final List<SignIn> signIns = hub.bean(DemoBundle.class).loadOnce(Optional.empty()).signIns();

  /** The one of that name. */
  SignIn person(String name) {
    return signIns.stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody is called " + name));
  }

  @Override
  public void close() {
    hub.close();
  }
}

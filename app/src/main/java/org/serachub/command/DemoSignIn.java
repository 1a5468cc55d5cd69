package org.serachub.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import org.serachub.bundle.Loaded;

/** One person of the demonstration, as printed at every start. */
@Serdeable
@JsonInclude(JsonInclude.Include.ALWAYS) // an administrator has no agency, and that is written too
record DemoSignIn(String name, String address, String password, String role, String agency) {
  static DemoSignIn of(Loaded.SignIn made) {
    return new DemoSignIn(made.name(), made.address(), made.password(), made.role(), made.agency());
  }

  @Override
  public String toString() {
    return "[sign-in]";
  }
}

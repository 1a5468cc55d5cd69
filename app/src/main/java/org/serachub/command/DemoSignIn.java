package org.serachub.command;

import io.micronaut.serde.annotation.Serdeable;

/** One person of the demonstration, as printed at the start. */
@Serdeable
record DemoSignIn(String name, String address, String password, String role, String agency) {
  @Override
  public String toString() {
    return "DemoSignIn[" + address + "]";
  }
}

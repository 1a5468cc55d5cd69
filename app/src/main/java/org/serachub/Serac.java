package org.serachub;

import org.serachub.command.Commands;

/** The program. */
public final class Serac {
  private Serac() {}

  /** Runs a command, or the hub if none is named, and ends with its exit code. */
  public static void main(String[] arguments) {
    System.exit(Commands.execute(arguments));
  }
}

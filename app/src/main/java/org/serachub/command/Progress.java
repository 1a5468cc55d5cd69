package org.serachub.command;

import java.io.PrintWriter;

/** What the start is doing, a line each. */
record Progress(PrintWriter out) {
  void step(String what, String detail) {
    out.printf("%-10s%s%n", what, detail);
    out.flush();
  }
}

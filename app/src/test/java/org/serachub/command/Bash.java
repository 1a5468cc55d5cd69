package org.serachub.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs one of the project's scripts. */
final class Bash {
  private Bash() {}

  /** How it ended and what it said on both streams. */
  record Said(int code, List<String> lines) {}

  static Said run(Map<String, String> environment, Path script, String... arguments)
      throws IOException, InterruptedException {
    var command = new ArrayList<>(List.of("bash", script.toString()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().putAll(environment);
    var process = builder.start();
    try (var out = process.inputReader()) {
      var lines = out.lines().toList();
      return new Said(process.waitFor(), lines);
    }
  }
}

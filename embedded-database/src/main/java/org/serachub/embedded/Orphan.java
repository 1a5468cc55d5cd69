package org.serachub.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A server that outlived the hub that started it, because that hub was killed. */
final class Orphan {
  private static final int PATIENCE_SECONDS = 30;

  private Orphan() {}

  /** Stops the server whose number is in {@code pidFile}, if it runs on {@code data}. */
  static void stop(Path pidFile, Path data) throws IOException {
    var found = of(pidFile, data);
    if (found.isPresent()) {
      stop(found.get());
    }
    Files.deleteIfExists(pidFile);
  }

  /** Asks the process to end, waits, then ends it; its log makes it whole at the next start. */
  static void stop(ProcessHandle process) {
    process.destroy();
    if (!ended(process)) {
      process.destroyForcibly();
      ended(process);
    }
  }

  /** The live server of {@code data}; a number taken over by another program is not one. */
  static Optional<ProcessHandle> of(Path pidFile, Path data) throws IOException {
    if (!Files.exists(pidFile)) {
      return Optional.empty();
    }
    var number = Files.readString(pidFile).strip();
    if (!number.matches("[0-9]{1,10}")) {
      return Optional.empty();
    }
    return ProcessHandle.of(Long.parseLong(number))
        .filter(ProcessHandle::isAlive)
        .filter(process -> runsOn(process, data));
  }

  private static boolean runsOn(ProcessHandle process, Path data) {
    return process
        .info()
        .arguments()
        .map(arguments -> java.util.List.of(arguments).contains("--datadir=" + data))
        .orElse(false);
  }

  private static boolean ended(ProcessHandle process) {
    try {
      process.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException("the database server could not be waited for", e);
    }
  }
}

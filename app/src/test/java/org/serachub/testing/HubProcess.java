package org.serachub.testing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The program in a process of its own, as an operator runs it, so that it can be killed. */
public final class HubProcess implements AutoCloseable {
  private static final Pattern READY = Pattern.compile("Ready +(http://[^ /]+)/.*");
  private static final int PATIENCE_SECONDS = 180;

  private final Process process;
  private final BufferedReader out;
  private final Path err;
  private final List<String> said = new ArrayList<>();

  private HubProcess(Process process, Path err) {
    this.process = process;
    this.out = process.inputReader();
    this.err = err;
  }

  /** Starts the program and returns at once. */
  public static HubProcess start(String main, List<String> javaOptions, List<String> arguments) {
    return start(main, javaOptions, arguments, Map.of());
  }

  /** The same in an environment that holds more. */
  public static HubProcess start(
      String main,
      List<String> javaOptions,
      List<String> arguments,
      Map<String, String> environment) {
    try {
      var err = Folders.fresh().resolve("err");
      var command = new ArrayList<String>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      command.addAll(
          List.of(
              "-Xmx512m",
              "-XX:+UseSerialGC",
              "-XX:TieredStopAtLevel=1",
              "--enable-native-access=ALL-UNNAMED",
              "--sun-misc-unsafe-memory-access=allow"));
      command.addAll(javaOptions);
      command.addAll(List.of("-cp", classPath(main), main));
      command.addAll(arguments);
      var builder = new ProcessBuilder(command).redirectError(err.toFile());
      builder.environment().putAll(environment);
      return new HubProcess(builder.start(), err);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs a command of the program to its end. */
  public static Ended run(String... arguments) {
    return run(List.of(), List.of(arguments));
  }

  /** The same with options for the virtual machine. */
  public static Ended run(List<String> javaOptions, List<String> arguments) {
    var hub = start("org.serachub.Serac", javaOptions, arguments);
    hub.readUntil(line -> false);
    return hub.ended();
  }

  /** Starts a hub on a folder and waits until it answers. */
  public static HubProcess hub(Path data, String... options) {
    shareServer(data);
    var arguments = new ArrayList<>(List.of("run", "--port", "0", "--data", data.toString()));
    arguments.addAll(Arrays.asList(options));
    var hub = start("org.serachub.Serac", List.of(), arguments);
    if (!hub.ready()) {
      throw new IllegalStateException("the hub did not start: " + hub.ended());
    }
    return hub;
  }

  /** Lets the folder's database use the server that is unpacked for all tests. */
  public static void shareServer(Path data) {
    try {
      var database = Files.createDirectories(data.resolve("database"));
      var link = database.resolve("server");
      var programs = Files.createDirectories(Path.of("..", "target", "programs"));
      if (Files.notExists(link)) {
        Files.createSymbolicLink(link, programs.toAbsolutePath().normalize());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads until it says that it is ready; false if it ended before. */
  public boolean ready() {
    return readUntil(line -> READY.matcher(line).matches());
  }

  /** Reads what it says until a line is as wanted; false if it ended before. */
  public boolean readUntil(Predicate<String> wanted) {
    try {
      for (var line = out.readLine(); line != null; line = out.readLine()) {
        said.add(line);
        if (wanted.test(line)) {
          return true;
        }
      }
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What it said so far on its output. */
  public List<String> said() {
    return List.copyOf(said);
  }

  /** Where it answers. */
  public URI uri() {
    return said.stream()
        .map(READY::matcher)
        .filter(java.util.regex.Matcher::matches)
        .map(ready -> URI.create(ready.group(1)))
        .findFirst()
        .orElseThrow();
  }

  /** Kills it as the system does, without a chance to say anything. */
  public void kill() {
    // The process's own method would also close the pipe, and what it said last with it.
    process.toHandle().destroyForcibly();
  }

  /** Asks it to end, as Ctrl-C does. */
  public Ended stop() {
    process.toHandle().destroy();
    readUntil(line -> false);
    return ended();
  }

  /** Waits for its end and tells how it was. */
  public Ended ended() {
    try {
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        throw new IllegalStateException("it did not end");
      }
      return new Ended(process.exitValue(), said(), Files.readAllLines(err));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  /** How a run ended. */
  public record Ended(int code, List<String> out, List<String> err) {}

  /** The program alone for its own commands; with the tests for programs that are part of them. */
  private static String classPath(String main) {
    var all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return Arrays.stream(all.split(java.io.File.pathSeparator))
        .filter(entry -> !main.equals("org.serachub.Serac") || !entry.endsWith("test-classes"))
        .collect(Collectors.joining(java.io.File.pathSeparator));
  }
}

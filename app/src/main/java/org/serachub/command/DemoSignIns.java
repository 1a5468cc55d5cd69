package org.serachub.command;

import io.micronaut.core.type.Argument;
import io.micronaut.serde.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.serachub.embedded.PrivateFile;

/** The sign-ins of a demonstration, in a file that its owner alone may read. */
final class DemoSignIns {
  /** What the file holds while the demonstration is being loaded. */
  private static final String BEGUN = "[]";

  private final Path file;

  DemoSignIns(Path file) {
    this.file = file;
  }

  boolean exist() {
    return Files.exists(file);
  }

  /** True if a load began and nobody knows how it ended, nor the passwords it made. */
  boolean unfinished() {
    try {
      return exist() && Files.readString(file).strip().equals(BEGUN);
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be read", e);
    }
  }

  void begin() {
    write(file, BEGUN);
  }

  void forget() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be deleted", e);
    }
  }

  List<DemoSignIn> read(ObjectMapper json) {
    try {
      return json.readValue(Files.readAllBytes(file), Argument.listOf(DemoSignIn.class));
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be read", e);
    }
  }

  void write(ObjectMapper json, List<DemoSignIn> signIns) {
    write(json, signIns, file);
  }

  static void write(ObjectMapper json, List<DemoSignIn> signIns, Path file) {
    try {
      write(file, new String(json.writeValueAsBytes(signIns), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be written", e);
    }
  }

  private static void write(Path file, String text) {
    try {
      PrivateFile.write(file.toAbsolutePath(), text);
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be written", e);
    }
  }

  /** As a table, each column as wide as its widest. */
  static void print(PrintWriter out, List<DemoSignIn> signIns) {
    var columns =
        List.of(
            new Column("Role", DemoSignIn::role, signIns),
            new Column("Name", DemoSignIn::name, signIns),
            new Column("Agency", DemoSignIn::agency, signIns),
            new Column("Address", DemoSignIn::address, signIns),
            new Column("Password", DemoSignIn::password, signIns));
    out.print(" ");
    columns.forEach(column -> out.print(" " + column.pad(column.title)));
    out.println();
    for (var signIn : signIns) {
      out.print(" ");
      columns.forEach(column -> out.print(" " + column.pad(column.of.apply(signIn))));
      out.println();
    }
    out.flush();
  }

  private record Column(String title, Function<DemoSignIn, String> of, int width) {
    Column(String title, Function<DemoSignIn, String> of, List<DemoSignIn> signIns) {
      this(
          title,
          of,
          Math.max(
              title.length(), signIns.stream().map(of).mapToInt(String::length).max().orElse(0)));
    }

    String pad(String text) {
      return text + " ".repeat(width - text.length());
    }
  }
}

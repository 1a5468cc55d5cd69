package org.serachub.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.serachub.migrations.DatabaseUrl;
import org.serachub.migrations.Login;

/**
 * The two accounts at a server that is not ours: one runs the hub, one migrates and may be absent.
 */
record Credentials(Login application, Optional<Login> migration) {
  private static final Map<String, String> VARIABLES =
      Map.of(
          "user", "SERAC_DATABASE_USER",
          "password", "SERAC_DATABASE_PASSWORD",
          "migration-user", "SERAC_DATABASE_MIGRATION_USER",
          "migration-password", "SERAC_DATABASE_MIGRATION_PASSWORD");

  /** From the file, or from the environment. */
  static Credentials of(String database, Optional<Path> file, Map<String, String> environment) {
    var given = file.isPresent() ? fromFile(file.get()) : fromEnvironment(environment);
    var url = url(database);
    if (!given.containsKey("user") || !given.containsKey("password")) {
      throw new CommandRefused(
          "--database needs SERAC_DATABASE_USER and SERAC_DATABASE_PASSWORD, or --database-credentials");
    }
    var migration =
        given.containsKey("migration-user")
            ? Optional.of(login(url, given, "migration-"))
            : Optional.<Login>empty();
    return new Credentials(login(url, given, ""), migration);
  }

  private static Login login(DatabaseUrl url, Map<String, String> given, String prefix) {
    return new Login(
        url, given.getOrDefault(prefix + "user", ""), given.getOrDefault(prefix + "password", ""));
  }

  private static DatabaseUrl url(String database) {
    try {
      return DatabaseUrl.of(database);
    } catch (IllegalArgumentException e) {
      throw new CommandRefused(String.valueOf(e.getMessage()));
    }
  }

  private static Map<String, String> fromFile(Path file) {
    var read = new Properties();
    try (var text = Files.newBufferedReader(file)) {
      read.load(text);
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be read", e);
    }
    var given = new HashMap<String, String>();
    read.stringPropertyNames().forEach(name -> given.put(name, read.getProperty(name, "")));
    return given;
  }

  private static Map<String, String> fromEnvironment(Map<String, String> environment) {
    var given = new HashMap<String, String>();
    VARIABLES.forEach(
        (name, variable) -> {
          if (environment.containsKey(variable + "_FILE")) {
            given.put(name, firstLine(Path.of(environment.getOrDefault(variable + "_FILE", ""))));
          } else if (environment.containsKey(variable)) {
            given.put(name, environment.getOrDefault(variable, ""));
          }
        });
    return given;
  }

  private static String firstLine(Path file) {
    try (var lines = Files.lines(file)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new CommandRefused("the file `" + file + "` cannot be read", e);
    }
  }
}

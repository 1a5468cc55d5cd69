package org.serachub.migrations;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The address of a schema on one MySQL server, with the driver settings that the hub relies on.
 *
 * <p>Only settings about the connection itself may be given from outside: others have been ways to
 * read files or run code through the driver.
 */
public final class DatabaseUrl {
  private static final Pattern SHAPE =
      Pattern.compile(
          "jdbc:mysql://([A-Za-z0-9.-]+)(:[0-9]{1,5})?/([A-Za-z0-9_]{1,60})(?:\\?(.*))?");
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost");
  private static final Set<String> ALLOWED =
      Set.of(
          "sslMode",
          "tlsVersions",
          "trustCertificateKeyStoreUrl",
          "trustCertificateKeyStoreType",
          "trustCertificateKeyStorePassword",
          "clientCertificateKeyStoreUrl",
          "clientCertificateKeyStoreType",
          "clientCertificateKeyStorePassword",
          "serverRSAPublicKeyFile",
          "allowPublicKeyRetrieval",
          "connectTimeout",
          "socketTimeout");
  private static final Map<String, String> DEFAULTS =
      Map.of("connectTimeout", "5000", "socketTimeout", "60000");
  private static final Map<String, String> FIXED =
      Map.of(
          "connectionTimeZone", "UTC",
          "forceConnectionTimeZoneToSession", "true",
          "characterEncoding", "UTF-8",
          "connectionCollation", "utf8mb4_bin",
          "allowLoadLocalInfile", "false",
          "allowUrlInLocalInfile", "false",
          "allowMultiQueries", "false",
          "rewriteBatchedStatements", "true",
          "sessionVariables",
              "sql_mode='STRICT_ALL_TABLES%2CONLY_FULL_GROUP_BY%2CNO_ZERO_DATE%2CNO_ZERO_IN_DATE"
                  + "%2CERROR_FOR_DIVISION_BY_ZERO%2CNO_ENGINE_SUBSTITUTION'");

  private final String server;
  private final String schema;
  private final Map<String, String> settings;

  private DatabaseUrl(String server, String schema, Map<String, String> settings) {
    this.server = server;
    this.schema = schema;
    this.settings = settings;
  }

  /**
   * Reads an address such as {@code jdbc:mysql://db.example.org/serac}. A server elsewhere must
   * prove its name unless {@code sslMode} says otherwise.
   *
   * @throws IllegalArgumentException with one line that says what is wrong
   */
  public static DatabaseUrl of(String url) {
    var match = SHAPE.matcher(url);
    if (!match.matches()) {
      throw new IllegalArgumentException(
          "the database address must look like jdbc:mysql://HOST:PORT/SCHEMA");
    }
    var settings = new LinkedHashMap<>(DEFAULTS);
    settings.put("sslMode", LOOPBACK.contains(match.group(1)) ? "PREFERRED" : "VERIFY_IDENTITY");
    settings.putAll(given(match.group(4)));
    settings.putAll(FIXED);
    var port = match.group(2) == null ? ":3306" : match.group(2);
    return new DatabaseUrl(match.group(1) + port, match.group(3), settings);
  }

  private static Map<String, String> given(@org.jspecify.annotations.Nullable String query) {
    var given = new LinkedHashMap<String, String>();
    for (var setting : query == null ? new String[0] : query.split("&", -1)) {
      var name = setting.replaceFirst("=.*", "");
      if (!ALLOWED.contains(name)) {
        throw new IllegalArgumentException(
            "the database address may not set `%s`; it may set %s"
                .formatted(name, ALLOWED.stream().sorted().collect(Collectors.joining(", "))));
      }
      given.put(name, setting.substring(Math.min(setting.length(), name.length() + 1)));
    }
    return given;
  }

  /** For the driver. */
  public String url() {
    return "jdbc:mysql://" + server + "/" + schema + "?" + query();
  }

  /** For the driver, naming no schema. */
  String serverUrl() {
    return "jdbc:mysql://" + server + "/?" + query();
  }

  /** The name of the schema. */
  public String schema() {
    return schema;
  }

  private String query() {
    return settings.entrySet().stream()
        .map(setting -> setting.getKey() + "=" + setting.getValue())
        .collect(Collectors.joining("&"));
  }

  /** Host, port and schema; nothing secret. */
  @Override
  public String toString() {
    return "jdbc:mysql://" + server + "/" + schema;
  }
}

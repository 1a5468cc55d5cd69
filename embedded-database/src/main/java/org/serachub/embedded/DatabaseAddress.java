package org.serachub.embedded;

/**
 * Where the server answers and who may ask it.
 *
 * @param schema the name of the one schema
 * @param migration may do anything to the schema
 * @param application runs the hub; has no rights until they are granted
 */
public record DatabaseAddress(int port, String schema, Account migration, Account application) {
  /** The JDBC address of the schema. */
  public String url() {
    return url(schema);
  }

  /** The JDBC address of another schema on the same server. */
  public String url(String otherSchema) {
    return "jdbc:mysql://127.0.0.1:" + port + "/" + otherSchema + "?sslMode=DISABLED";
  }
}

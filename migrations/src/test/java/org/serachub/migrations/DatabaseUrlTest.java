package org.serachub.migrations;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {
  @Test
  void makesAServerElsewhereProveItsName() {
    assertTrue(
        DatabaseUrl.of("jdbc:mysql://db.example.org/serac")
            .url()
            .contains("sslMode=VERIFY_IDENTITY"));
    assertTrue(
        DatabaseUrl.of("jdbc:mysql://127.0.0.1:3307/serac").url().contains("sslMode=PREFERRED"));
    assertTrue(
        DatabaseUrl.of("jdbc:mysql://db/serac?sslMode=REQUIRED")
            .url()
            .contains("sslMode=REQUIRED"));
  }

  @Test
  void printsNothingThatWasGivenAfterTheSchema() {
    var url = DatabaseUrl.of("jdbc:mysql://db:3307/serac?trustCertificateKeyStorePassword=hush");

    assertEquals("jdbc:mysql://db:3307/serac", url.toString());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:mysql://db/serac?allowLoadLocalInfile=true",
        "jdbc:mysql://db/serac?autoDeserialize=true",
        "jdbc:mysql://db/serac?queryInterceptors=x",
        "jdbc:mysql://db/serac?sslmode=DISABLED",
        "jdbc:mysql://user:password@db/serac",
        "jdbc:mysql://(host=db,allowLoadLocalInfile=true)/serac",
        "jdbc:mysql://db,db2/serac",
        "jdbc:mysql://db/",
        "jdbc:postgresql://db/serac",
        "db"
      })
  void refusesWhatCouldReadFilesOrIsNoAddress(String url) {
    assertThrows(IllegalArgumentException.class, () -> DatabaseUrl.of(url));
  }
}

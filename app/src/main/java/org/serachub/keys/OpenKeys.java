package org.serachub.keys;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.crypto.tink.Aead;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import org.serachub.platform.database.Sql;

/**
 * Opens the key file and proves that it is the one this database was written with.
 *
 * <p>The check value is the partnership's own data key, wrapped: a key file that unwraps it is the
 * right one.
 */
public final class OpenKeys {
  private static final byte[] BOUND = "key_check".getBytes(UTF_8);

  private final Sql sql;

  /** Works on that database. */
  public OpenKeys(Sql sql) {
    this.sql = sql;
  }

  /**
   * Opens the keys; makes the file and the check value if the database is still empty.
   *
   * @throws KeyProblem if the file is missing, damaged or another database's
   */
  public Keyring open(Path path) {
    var check =
        sql.one("SELECT ciphertext FROM key_check WHERE id = 1", row -> row.bytes("ciphertext"));
    if (check.isEmpty() && holdsAnything()) {
      throw new KeyProblem("the database holds data but no check value for a key file");
    }
    if (check.isPresent() && Files.notExists(path)) {
      throw new KeyProblem("the key file `" + path + "` is missing, and only it opens this data");
    }
    var file = Files.exists(path) ? KeyFile.open(path) : KeyFile.create(path);
    return new Keyring(file, unwrap(file, check.orElseGet(() -> firstCheck(file))));
  }

  private boolean holdsAnything() {
    return sql.one(
            """
            SELECT EXISTS (SELECT 1 FROM case_file) OR EXISTS (SELECT 1 FROM person)
              OR EXISTS (SELECT 1 FROM audit_event) AS holds
            """,
            row -> row.flag("holds"))
        .orElseThrow();
  }

  private byte[] firstCheck(KeyFile file) {
    try {
      var wrapped = AeadKeys.wrapped(file.wrapping(), BOUND);
      sql.update("INSERT INTO key_check (id, ciphertext) VALUES (1, ?)", (Object) wrapped);
      return wrapped;
    } catch (GeneralSecurityException e) {
      throw new KeyProblem("the key file `" + file.path() + "` cannot seal", e);
    }
  }

  private static Aead unwrap(KeyFile file, byte[] check) {
    try {
      return AeadKeys.unwrap(file.wrapping(), check, BOUND);
    } catch (GeneralSecurityException e) {
      throw new KeyProblem(
          "the key file `" + file.path() + "` is not the one this database was written with", e);
    }
  }
}

package org.serachub.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.serachub.decision.Role;

final class KeyFileTest {
  private static final byte[] NOTHING = new byte[0];
  private static final UUID ID = new UUID(1, 2);

  @TempDir Path folder;

  @Test
  void onlyItsOwnerMayReadAFreshKeyFile() throws Exception {
    var path = folder.resolve("deeper/serac.keys");

    KeyFile.create(path);

    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(path)));
  }

  @Test
  void whatOneOpeningSealsTheNextOpens() throws Exception {
    var path = folder.resolve("serac.keys");
    var sealed = KeyFile.create(path).wrapping().encrypt(new byte[] {7}, NOTHING);

    assertArrayEquals(new byte[] {7}, KeyFile.open(path).wrapping().decrypt(sealed, NOTHING));
  }

  @Test
  void anotherKeyFileOpensNothing() throws Exception {
    var sealed = KeyFile.create(folder.resolve("a")).wrapping().encrypt(new byte[] {7}, NOTHING);
    var other = KeyFile.create(folder.resolve("b")).wrapping();

    assertThrows(GeneralSecurityException.class, () -> other.decrypt(sealed, NOTHING));
  }

  @Test
  void aFileOpenToOthersOrDamagedOrNotThereIsOneClearLine() throws Exception {
    var path = folder.resolve("serac.keys");
    KeyFile.create(path);
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r-----"));
    assertTrue(problem(path).contains("open to others"));

    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-------"));
    Files.writeString(path, Files.readString(path).replace("wrapping=", "wrapping=AAAA"));
    assertTrue(problem(path).contains("damaged"));

    Files.writeString(path, "hello");
    assertTrue(problem(path).contains("not a key file"));
    assertTrue(problem(folder.resolve("none")).contains("cannot be read"));
  }

  @Test
  void neitherCreatingNorBackingUpOverwrites() {
    var path = folder.resolve("serac.keys");
    var keys = KeyFile.create(path);
    var copy = folder.resolve("copy");

    keys.backup(copy);

    assertArrayEquals(keys.mac(), KeyFile.open(copy).mac());
    assertThrows(KeyProblem.class, () -> keys.backup(copy));
    assertThrows(KeyProblem.class, () -> KeyFile.create(path));
  }

  @Test
  void aRowsCodeChangesWithTableEventAndEveryColumn() {
    var macs = new RowMac(keyring("k"));
    var at = Instant.parse("2026-01-02T03:04:05.000006Z");
    var mac = macs.of(SignedTable.UNDERTAKING, ID, ID, ID, NOTHING, at);

    assertTrue(macs.verify(mac, SignedTable.UNDERTAKING, ID, ID, ID, NOTHING, at));
    assertFalse(macs.verify(mac, SignedTable.UNDERTAKING, UUID.randomUUID(), ID, ID, NOTHING, at));
    assertFalse(macs.verify(mac, SignedTable.UNDERTAKING, ID, ID, ID, null, at));
    assertFalse(macs.verify(mac, SignedTable.UNDERTAKING, ID, ID, ID, NOTHING, at.plusNanos(1000)));
    assertFalse(macs.verify(null, SignedTable.UNDERTAKING, ID, ID, ID, NOTHING, at));
    assertFalse(
        new RowMac(keyring("other")).verify(mac, SignedTable.UNDERTAKING, ID, ID, ID, NOTHING, at));
  }

  @Test
  void neighbouringColumnsCannotTradeLetters() {
    var macs = new RowMac(keyring("k"));
    var at = Instant.EPOCH;

    assertNotEquals(
        hex(macs.of(SignedTable.BASIS_CONFIRMATION, ID, "ab", "c", Role.DPO, ID, at)),
        hex(macs.of(SignedTable.BASIS_CONFIRMATION, ID, "a", "bc", Role.DPO, ID, at)));
  }

  @Test
  void aPassphraseFollowsFromUseAndIdAlone() {
    var passphrases = new Passphrases(keyring("k"));
    var first = passphrases.derive("pack", ID);

    assertTrue(first.matches("([2-9a-km-np-z]{4}-){4}[2-9a-km-np-z]{4}"));
    assertEquals(first, passphrases.derive("pack", ID));
    assertNotEquals(first, passphrases.derive("pack", UUID.randomUUID()));
    assertNotEquals(first, passphrases.derive("other", ID));
  }

  private Keyring keyring(String name) {
    var file = KeyFile.create(folder.resolve(name));
    return new Keyring(file, file.wrapping());
  }

  private static String problem(Path path) {
    return String.valueOf(assertThrows(KeyProblem.class, () -> KeyFile.open(path)).getMessage());
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}

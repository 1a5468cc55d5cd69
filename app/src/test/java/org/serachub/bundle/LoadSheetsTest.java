package org.serachub.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.serachub.audit.VerifyTrail;
import org.serachub.bundle.format.BundleFiles;
import org.serachub.testing.TestHub;

/** The set of CSV files that the documents show, loaded as any bundle is. */
final class LoadSheetsTest {
  private static final Operator OPERATOR = new Operator("sam");

  private static Map<String, byte[]> example() throws IOException {
    try (var files = Files.list(Path.of("..", "docs", "csv-example"))) {
      var all = new TreeMap<String, byte[]>();
      for (var file : files.toList()) {
        all.put(String.valueOf(file.getFileName()), Files.readAllBytes(file));
      }
      return all;
    }
  }

  @Test
  void aSetIsTriedLoadedOnceAndKnownAgain() throws IOException {
    try (var hub = TestHub.fresh()) {
      var loadBundle = hub.bean(LoadBundle.class);
      var sheets = new BundleFiles.Sheets(example());
      var before = everything(hub);

      var planned = loadBundle.check(sheets);

      assertEquals(
          Map.of(
              "agencies",
              4,
              "agreements",
              1,
              "people",
              6,
              "cases",
              2,
              "values",
              12,
              "conferences",
              1),
          planned.added());
      assertEquals(before, everything(hub), "a dry run writes nothing, not even an event");

      var loaded = loadBundle.load(sheets, OPERATOR);

      assertEquals(planned.added(), loaded.added(), "what the dry run said");
      assertEquals(6, loaded.invitations().size());
      var after = everything(hub);
      assertTrue(!after.equals(before), "the comparison sees a load");
      assertEquals(12, hub.sql().number("SELECT COUNT(*) FROM field_value"));
      assertEquals(1, hub.sql().number("SELECT COUNT(*) FROM case_action"));
      assertTrue(loadBundle.load(sheets, OPERATOR).nothingNew());
      var spoilt = example();
      spoilt.put("cases.csv", "case\nx\n".getBytes(java.nio.charset.StandardCharsets.UTF_8));
      var wrong = new BundleFiles.Sheets(spoilt);
      assertThrows(BundleRefused.class, () -> loadBundle.load(wrong, OPERATOR));
      assertEquals(after, everything(hub));
      assertTrue(hub.bean(VerifyTrail.class).verify().whole());
    }
  }

  /** How many rows each table of the schema has, and where the trail stands. */
  static Map<String, String> everything(TestHub hub) {
    var all = new TreeMap<String, String>();
    for (var row :
        hub.sql()
            .rows(
                "SELECT table_name AS t FROM information_schema.tables"
                    + " WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'")) {
      var table = String.valueOf(row.get("t"));
      all.put(table, "" + hub.sql().number("SELECT COUNT(*) FROM " + table));
    }
    all.put(
        "head",
        hub.sql().rows("SELECT seq, HEX(chain_hash) AS h FROM audit_head").getFirst().toString());
    return all;
  }
}

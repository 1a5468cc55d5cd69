package org.serachub.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void aCellThatASpreadsheetWouldRunIsMadeHarmless() {
    var table =
        Csv.of(
            List.of("What", "Who"),
            List.of(
                List.of("=HYPERLINK(\"//evil.example\")", "+44"),
                List.of("-1", "@SUM(A1)"),
                List.of("\tx", "\rx"),
                List.of("plain, with \"quotes\"\nand lines", "Zoë")));
    assertEquals(
        "\uFEFFWhat,Who\r\n"
            + "\"'=HYPERLINK(\"\"//evil.example\"\")\",'+44\r\n"
            + "'-1,'@SUM(A1)\r\n"
            + "'\tx,\"'\rx\"\r\n"
            + "\"plain, with \"\"quotes\"\"\nand lines\",Zoë\r\n",
        new String(table, StandardCharsets.UTF_8));
  }
}

package org.serachub.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serachub.platform.Ids;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;

final class PackPdfTest {
  private static final String PASSPHRASE = "river lantern seven oak";

  private final PackPdf packs = new PackPdf(Ids.secure());

  @BeforeAll
  static void prepare() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  @Test
  void opensWithItsPassphraseAndWithNoOther() throws Exception {
    var bytes = packs.write(Examples.pack("She said so."), PASSPHRASE);
    Files.write(Path.of("target", "pack-example.pdf"), bytes);
    try (var pdf = Loader.loadPDF(bytes, PASSPHRASE)) {
      var may = pdf.getCurrentAccessPermission();
      assertFalse(may.isOwnerPermission() || may.canModify() || may.canExtractContent());
      assertTrue(may.canExtractForAccessibility() && may.canPrint());
      assertEquals(256, pdf.getEncryption().getLength());
    }
    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(bytes, ""));
    assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(bytes, "river lantern"));
  }

  @Test
  void isADocumentForEverybody() throws Exception {
    var accounts =
        List.of(
            "She said so.",
            "A long account. ".repeat(600),
            "\u0627\u06DD 漢字 \u202E\uD83D\uDE00\t\r\n end",
            "");
    for (var account : accounts) {
      assertEquals(List.of(), faults(packs.write(Examples.pack(account), PASSPHRASE)));
    }
  }

  @Test
  void saysWhoseCopyItIsOnEveryPage() throws Exception {
    var bytes = packs.write(Examples.pack("A long account. ".repeat(600)), PASSPHRASE);
    try (var pdf = Loader.loadPDF(bytes, PASSPHRASE)) {
      assertTrue(pdf.getNumberOfPages() > 2);
      for (var page = 1; page <= pdf.getNumberOfPages(); page++) {
        var text = text(pdf, page);
        assertTrue(
            text.contains(
                "Prepared for Ngozi Ellery, Harbour Street Housing, 1 July 2026 at 09:30, receipt"
                    + " 7d5f7a0e-44b1-4f0a"),
            text);
        assertTrue(text.contains("Demonstration: fictional"), text);
      }
    }
  }

  @Test
  void saysWhatThePackSays() throws Exception {
    try (var pdf =
        Loader.loadPDF(packs.write(Examples.pack("She said so."), PASSPHRASE), PASSPHRASE)) {
      var text = text(pdf, 1);
      for (var expected :
          List.of(
              "Case 7KQ3-9F2D",
              "For Harbour Street Housing",
              "Đặng Thị Vượng-Łuç",
              "25 to 34 In general terms",
              "Nothing you may see is recorded Phone",
              "Withheld or not recorded Health conditions",
              "She said so. Fact. Recorded by Milltown Police, 2 June 2026",
              "This view is limited to what your role may see.")) {
        assertTrue(text.contains(expected), expected + " in " + text);
      }
    }
  }

  @Test
  void itsPropertiesTellNothing() throws Exception {
    try (var pdf = Loader.loadPDF(packs.write(Examples.pack("x"), PASSPHRASE), PASSPHRASE)) {
      var information = pdf.getDocumentInformation();
      assertEquals("Case pack", information.getTitle());
      assertNull(information.getAuthor());
      assertNull(information.getSubject());
      assertEquals("en-GB", pdf.getDocumentCatalog().getLanguage());
      var xmp = pdf.getDocumentCatalog().getMetadata().toByteArray();
      var text = new String(xmp, StandardCharsets.UTF_8);
      assertTrue(text.contains("Case pack"));
      assertFalse(text.contains("Ellery") || text.contains("7KQ3") || text.contains("Harbour"));
    }
  }

  @Test
  void theSamePackIsTheSameDocumentOnceOpened() throws Exception {
    var one = opened(Examples.pack("The same."), PASSPHRASE);
    assertArrayEquals(one, opened(Examples.pack("The same."), "another passphrase"));
    assertFalse(Arrays.equals(one, opened(Examples.pack("Another."), PASSPHRASE)));
  }

  /** The document without its encryption and with a fixed ID. */
  private byte[] opened(CasePack pack, String passphrase) throws IOException {
    try (var pdf = Loader.loadPDF(packs.write(pack, passphrase), passphrase)) {
      pdf.setAllSecurityToBeRemoved(true);
      var id = new COSArray();
      id.add(new COSString("0"));
      id.add(new COSString("0"));
      pdf.getDocument().setDocumentID(id);
      pdf.setDocumentId(0L);
      var out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    }
  }

  private static String text(PDDocument pdf, int page) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setStartPage(page);
    stripper.setEndPage(page);
    return stripper.getText(pdf).replaceAll("\\s+", " ");
  }

  private static List<String> faults(byte[] bytes) throws Exception {
    var flavour = PDFAFlavour.PDFUA_1;
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new ByteArrayInputStream(bytes), flavour, PASSPHRASE);
        var validator = foundry.createValidator(flavour, false)) {
      var result = validator.validate(parser);
      assertTrue(result.getTotalAssertions() > 100);
      return result.getTestAssertions().stream()
          .map(each -> each.getRuleId().getClause() + " " + each.getMessage())
          .distinct()
          .toList();
    }
  }
}

package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertThrows;

import com.microsoft.playwright.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.PDFTextStripper;

/** A pack that somebody took home. */
final class PackFile {
  private PackFile() {}

  /** What it says, with single spaces; it opens with its own passphrase and no other. */
  static String text(Download download, String passphrase) {
    try {
      var bytes = Files.readAllBytes(download.path());
      assertThrows(InvalidPasswordException.class, () -> Loader.loadPDF(bytes, "wrong"));
      try (var pdf = Loader.loadPDF(bytes, passphrase)) {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

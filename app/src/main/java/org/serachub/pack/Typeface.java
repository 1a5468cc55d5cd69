package org.serachub.pack;

import com.itextpdf.io.font.FontProgram;
import com.itextpdf.io.font.FontProgramFactory;
import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.font.PdfFontFactory.EmbeddingStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.Collectors;

/** The two weights a pack is set in. They are read once; each document embeds what it uses. */
final class Typeface {
  private static final FontProgram REGULAR = read("NotoSans-Regular.ttf");
  private static final FontProgram BOLD = read("NotoSans-Bold.ttf");
  private static final String MISSING = "\uFFFD";

  private Typeface() {}

  static PdfFont regular() {
    return PdfFontFactory.createFont(
        REGULAR, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  static PdfFont bold() {
    return PdfFontFactory.createFont(
        BOLD, PdfEncodings.IDENTITY_H, EmbeddingStrategy.FORCE_EMBEDDED);
  }

  /**
   * {@code text} with a replacement character for each one that the typeface lacks, since a
   * document for everybody may not contain a character without a glyph (ISO 14289-1, 7.21.8).
   * Invisible characters that could turn the order of reading are left out.
   */
  static String printable(String text) {
    return text.replace("\r\n", "\n")
        .codePoints()
        .filter(c -> c == '\n' || Character.getType(c) != Character.FORMAT)
        .mapToObj(Typeface::printable)
        .collect(Collectors.joining());
  }

  private static String printable(int c) {
    if (c == '\n') {
      return "\n";
    }
    if (Character.isISOControl(c)) {
      return " ";
    }
    var covered = REGULAR.getGlyph(c) != null && BOLD.getGlyph(c) != null;
    return covered ? Character.toString(c) : MISSING;
  }

  private static FontProgram read(String name) {
    try (var in = Typeface.class.getResourceAsStream("/fonts/" + name)) {
      if (in == null) {
        throw new IllegalStateException("no typeface");
      }
      return FontProgramFactory.createFont(in.readAllBytes(), false);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.serachub.leaks;

import com.itextpdf.kernel.exceptions.PdfException;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.ReaderProperties;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads the bytes: the file as it is, everything in it that inflates, and, decrypted by iText,
 * every string, name and stream of every object, with the strings of a stream joined and read
 * through every glyph map of the file.
 */
public final class InflatedBytes implements PdfDetector {
  @Override
  public Set<Finding> find(Pdf pdf, Needles needles) {
    var findings = new LinkedHashSet<>(needles.in(pdf.bytes(), "file"));
    carved(pdf.bytes()).forEach(bytes -> findings.addAll(needles.in(bytes, "inflated")));
    var content = contentOf(pdf);
    for (var part : content.parts()) {
      findings.addAll(needles.in(part.bytes(), part.where()));
      findings.addAll(
          needles.in(new String(part.bytes(), StandardCharsets.UTF_8), part.where() + " squeezed"));
    }
    for (var part : content.streams()) {
      findings.addAll(through(content.maps(), part, needles));
    }
    return findings;
  }

  private record Part(String where, byte[] bytes) {}

  private record Content(List<Part> parts, List<Part> streams, List<GlyphCodes> maps) {}

  private static Set<Finding> through(List<GlyphCodes> maps, Part stream, Needles needles) {
    var joined = ShowStrings.joined(stream.bytes());
    var where = stream.where() + " shown";
    var findings = new LinkedHashSet<>(needles.in(joined, where));
    maps.forEach(map -> findings.addAll(needles.in(map.text(joined), where)));
    return findings;
  }

  /** Whatever inflates after the word {@code stream}, whether or not an object speaks of it. */
  private static List<byte[]> carved(byte[] file) {
    var text = new String(file, StandardCharsets.ISO_8859_1);
    var found = new ArrayList<byte[]>();
    for (int at = text.indexOf("stream"); at >= 0; at = text.indexOf("stream", at + 6)) {
      int from = at + 6;
      while (from < file.length && (file[from] == '\r' || file[from] == '\n')) {
        from++;
      }
      found.add(Unwrapped.inflate(file, from));
    }
    return found;
  }

  private static Content contentOf(Pdf pdf) {
    var properties = new ReaderProperties();
    pdf.passphrase().ifPresent(p -> properties.setPassword(p.getBytes(StandardCharsets.UTF_8)));
    try (var reader = new PdfReader(new ByteArrayInputStream(pdf.bytes()), properties);
        var document = new PdfDocument(reader.setUnethicalReading(true))) {
      var content = new Content(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      collect(document.getTrailer(), "trailer", content);
      for (int number = 1; number <= document.getNumberOfPdfObjects(); number++) {
        var object = document.getPdfObject(number);
        if (object != null) {
          collect(object, "object " + number, content);
        }
      }
      return content;
    } catch (IOException | PdfException unreadable) {
      throw new IllegalStateException("the file cannot be read", unreadable);
    }
  }

  private static void collect(PdfObject object, String where, Content into) {
    if (object instanceof PdfStream stream) {
      stream(stream, where, into);
    }
    switch (object) {
      case PdfDictionary dictionary -> entries(dictionary, where, into);
      case PdfArray array ->
          array.forEach(
              element -> {
                if (!element.isIndirectReference()) {
                  collect(element, where, into);
                }
              });
      case PdfString string -> string(string, where, into);
      case PdfName name -> into.parts().add(new Part(where, bytes(name.getValue())));
      default -> {}
    }
  }

  private static void entries(PdfDictionary dictionary, String where, Content into) {
    for (var key : dictionary.keySet()) {
      var place = where + " /" + key.getValue();
      into.parts().add(new Part(where + " key", bytes(key.getValue())));
      var value = dictionary.get(key, false);
      if (value != null && !value.isIndirectReference()) {
        collect(value, place, into);
      }
    }
  }

  private static void string(PdfString string, String where, Content into) {
    into.parts().add(new Part(where, string.getValueBytes()));
    into.parts().add(new Part(where, bytes(string.toUnicodeString())));
  }

  private static void stream(PdfStream stream, String where, Content into) {
    byte[] raw = stream.getBytes(false);
    into.parts().add(new Part(where + " raw", raw));
    byte[] decoded;
    try {
      decoded = stream.getBytes(true);
    } catch (PdfException imageFilter) {
      return;
    }
    Unwrapped.of(decoded).forEach(bytes -> into.parts().add(new Part(where + " stream", bytes)));
    into.streams().add(new Part(where, decoded));
    if (GlyphCodes.looksLike(decoded)) {
      into.maps().add(GlyphCodes.read(decoded));
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

package org.serachub.leaks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.apache.pdfbox.text.PDFTextStripper;

/** Walks every object of the file with PDFBox, referenced or not, and reads the pages with it. */
public final class ObjectWalk implements PdfDetector {
  @Override
  public Set<Finding> find(Pdf pdf, Needles needles) {
    try (var document = Loader.loadPDF(pdf.bytes(), pdf.passphrase().orElse(""))) {
      var walk = new Walk(needles);
      walk.visit(document.getDocument().getTrailer(), "trailer");
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key);
        walk.visit(object.getObject(), "object " + key.getNumber());
      }
      walk.readStreams();
      walk.findings.addAll(needles.in(pagesOf(document), "pages"));
      return walk.findings;
    } catch (IOException unreadable) {
      throw new IllegalStateException("the file cannot be read", unreadable);
    }
  }

  private static String pagesOf(PDDocument document) throws IOException {
    var stripper = new PDFTextStripper();
    stripper.setSuppressDuplicateOverlappingText(false);
    return stripper.getText(document);
  }

  private static final class Walk {
    private final Needles needles;
    private final Set<Finding> findings = new LinkedHashSet<>();
    private final List<PDFont> fonts = new ArrayList<>();
    private final List<COSStream> streams = new ArrayList<>();

    Walk(Needles needles) {
      this.needles = needles;
    }

    void visit(COSBase object, String where) throws IOException {
      switch (object) {
        case COSStream stream -> {
          entries(stream, where);
          stream(stream, where);
        }
        case COSDictionary dictionary -> entries(dictionary, where);
        case COSArray array -> {
          for (int i = 0; i < array.size(); i++) {
            direct(array.get(i), where);
          }
        }
        case COSString string -> {
          findings.addAll(needles.in(string.getBytes(), where));
          findings.addAll(needles.in(string.getString(), where));
        }
        case COSName name -> findings.addAll(needles.in(name.getName(), where));
        case null, default -> {}
      }
    }

    private void direct(COSBase object, String where) throws IOException {
      if (!(object instanceof COSObject)) {
        visit(object, where);
      }
    }

    private void entries(COSDictionary dictionary, String where) throws IOException {
      for (var entry : dictionary.entrySet()) {
        visit(entry.getKey(), where + " key");
        direct(entry.getValue(), where + " /" + entry.getKey().getName());
      }
      if (COSName.FONT.equals(dictionary.getCOSName(COSName.TYPE))
          && !dictionary.getNameAsString(COSName.SUBTYPE, "").startsWith("CIDFont")) {
        font(dictionary);
      }
    }

    private void font(COSDictionary dictionary) {
      try {
        fonts.add(PDFontFactory.createFont(dictionary));
      } catch (IOException | RuntimeException notAFont) {
        findings.addAll(needles.in(dictionary.toString(), "broken font"));
      }
    }

    private void stream(COSStream stream, String where) throws IOException {
      try (var raw = stream.createRawInputStream()) {
        findings.addAll(needles.in(raw.readAllBytes(), where + " raw"));
      }
      try (var decoded = stream.createInputStream()) {
        for (var bytes : Unwrapped.of(decoded.readAllBytes())) {
          findings.addAll(needles.in(bytes, where + " stream"));
          findings.addAll(
              needles.in(new String(bytes, StandardCharsets.UTF_8), where + " stream squeezed"));
        }
      } catch (IOException imageFilter) {
        return;
      }
      streams.add(stream);
    }

    /** Every string shown in any stream, joined, through every font of the file. */
    void readStreams() {
      for (var stream : streams) {
        var joined = shown(stream);
        findings.addAll(needles.in(joined, "shown"));
        fonts.forEach(font -> findings.addAll(needles.in(text(font, joined), "shown")));
      }
    }

    private static byte[] shown(COSStream stream) {
      var joined = new java.io.ByteArrayOutputStream();
      try {
        var parser = new PDFStreamParser(bytes(stream));
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
          if (!(token instanceof Operator)) {
            strings(token, joined);
          }
        }
      } catch (IOException | RuntimeException notContent) {
        return joined.toByteArray();
      }
      return joined.toByteArray();
    }

    private static byte[] bytes(COSStream stream) throws IOException {
      try (var in = stream.createInputStream()) {
        return in.readAllBytes();
      }
    }

    private static void strings(Object token, java.io.ByteArrayOutputStream into) {
      if (token instanceof COSString string) {
        into.writeBytes(string.getBytes());
      } else if (token instanceof COSArray array) {
        array.forEach(element -> strings(element, into));
      }
    }

    private static String text(PDFont font, byte[] codes) {
      var text = new StringBuilder();
      try (var in = new java.io.ByteArrayInputStream(codes)) {
        while (in.available() > 0) {
          var unicode = font.toUnicode(font.readCode(in));
          text.append(unicode == null ? "" : unicode);
        }
      } catch (IOException | RuntimeException otherFont) {
        return text.toString();
      }
      return text.toString();
    }
  }
}

package org.serachub.leaks;

import com.itextpdf.io.font.PdfEncodings;
import com.itextpdf.io.source.ByteArrayOutputStream;
import com.itextpdf.kernel.colors.ColorConstants;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.font.PdfFontFactory;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfStream;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.StampingProperties;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.layer.PdfLayer;
import com.itextpdf.kernel.pdf.tagging.PdfStructElem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The places in a PDF where a text can lie, each with a text planted in it. */
final class PlantedPdfs {
  static final String PASSPHRASE = "open sesame";

  /** Puts the secret somewhere. */
  interface Planting {
    void plant(PdfDocument document, PdfPage page, String secret) throws IOException;
  }

  private PlantedPdfs() {}

  /** The hiding places, by name. */
  static Map<String, Planting> kinds() {
    var kinds = new LinkedHashMap<String, Planting>();
    text(kinds);
    metadata(kinds);
    structure(kinds);
    kinds.putAll(PlantedObjects.kinds());
    return kinds;
  }

  /** One of them. */
  static Planting kind(String name) {
    return java.util.Objects.requireNonNull(kinds().get(name), name);
  }

  /** A tagged file with ordinary text and one planting. */
  static Pdf with(Planting planting, String secret, boolean encrypted) throws IOException {
    var out = new ByteArrayOutputStream();
    var properties = new WriterProperties().setFullCompressionMode(encrypted);
    if (encrypted) {
      properties.setStandardEncryption(
          PASSPHRASE.getBytes(StandardCharsets.UTF_8),
          "owner".getBytes(StandardCharsets.UTF_8),
          EncryptionConstants.ALLOW_PRINTING,
          EncryptionConstants.ENCRYPTION_AES_256,
          null);
    }
    try (var document = new PdfDocument(new PdfWriter(out, properties))) {
      document.setTagged();
      var page = document.addNewPage();
      write(page, "Nothing to see here", 100);
      planting.plant(document, page, secret);
    }
    return new Pdf(out.toByteArray(), encrypted ? Optional.of(PASSPHRASE) : Optional.empty());
  }

  /** A file whose first revision held the secret and whose second does not. */
  static Pdf revised(String secret) throws IOException {
    var first = with((document, page, text) -> write(page, text, 200), secret, false);
    var out = new ByteArrayOutputStream();
    try (var document =
        new PdfDocument(
            new PdfReader(new ByteArrayInputStream(first.bytes())),
            new PdfWriter(out),
            new StampingProperties().useAppendMode())) {
      document.removePage(1);
      write(document.addNewPage(), "Nothing to see here", 100);
    }
    return Pdf.open(out.toByteArray());
  }

  private static void text(Map<String, Planting> kinds) {
    kinds.put("visible text", (document, page, secret) -> write(page, secret, 200));
    kinds.put("text off the page", (document, page, secret) -> write(page, secret, -900));
    kinds.put(
        "white text",
        (document, page, secret) -> {
          var canvas = new PdfCanvas(page).setFillColor(ColorConstants.WHITE);
          show(canvas, font(), secret);
        });
    kinds.put(
        "invisible text",
        (document, page, secret) ->
            show(new PdfCanvas(page).setTextRenderingMode(3), font(), secret));
    kinds.put(
        "glyph codes of an embedded font",
        (document, page, secret) -> show(new PdfCanvas(page), embedded(), secret));
    kinds.put(
        "text split across show operators",
        (document, page, secret) -> {
          var canvas = new PdfCanvas(page).beginText().setFontAndSize(font(), 9).moveText(50, 300);
          for (int i = 0; i < secret.length(); i++) {
            canvas.showText(secret.substring(i, i + 1));
          }
          canvas.endText();
        });
    kinds.put(
        "text behind a rectangle",
        (document, page, secret) -> {
          write(page, secret, 400);
          new PdfCanvas(page).rectangle(40, 395, 300, 20).fill();
        });
    kinds.put(
        "hidden layer",
        (document, page, secret) -> {
          var layer = new PdfLayer("Layer", document);
          layer.setOn(false);
          var canvas = new PdfCanvas(page).beginLayer(layer);
          show(canvas, font(), secret);
          canvas.endLayer();
        });
    kinds.put("name of a layer", (document, page, secret) -> new PdfLayer(secret, document));
  }

  private static void metadata(Map<String, Planting> kinds) {
    kinds.put("title", (document, page, secret) -> document.getDocumentInfo().setTitle(secret));
    kinds.put(
        "own key of the information dictionary",
        (document, page, secret) -> document.getDocumentInfo().setMoreInfo("Case", secret));
    kinds.put(
        "XMP",
        (document, page, secret) ->
            page.put(PdfName.Metadata, stream(document, "<note>" + secret + "</note>")));
    kinds.put(
        "private data of an application",
        (document, page, secret) -> {
          var piece = new PdfDictionary();
          piece.put(new PdfName("Private"), new PdfString(secret));
          page.put(new PdfName("PieceInfo"), piece);
        });
    kinds.put("prefix of page labels", (document, page, secret) -> page.setPageLabel(null, secret));
  }

  private static void structure(Map<String, Planting> kinds) {
    kinds.put(
        "ActualText", (document, page, secret) -> element(document, PdfName.ActualText, secret));
    kinds.put(
        "alternative text", (document, page, secret) -> element(document, PdfName.Alt, secret));
    kinds.put("expansion text", (document, page, secret) -> element(document, PdfName.E, secret));
    kinds.put("title of a tag", (document, page, secret) -> element(document, PdfName.T, secret));
    kinds.put(
        "ActualText of marked content",
        (document, page, secret) -> {
          var properties = new PdfDictionary();
          properties.put(PdfName.ActualText, new PdfString(secret, PdfEncodings.UNICODE_BIG));
          var canvas = new PdfCanvas(page).beginMarkedContent(PdfName.Span, properties);
          show(canvas, font(), "x");
          canvas.endMarkedContent();
        });
    kinds.put(
        "role map",
        (document, page, secret) -> {
          var roles = new PdfDictionary();
          roles.put(new PdfName(secret), PdfName.P);
          document.getStructTreeRoot().getPdfObject().put(PdfName.RoleMap, roles);
        });
  }

  private static void element(PdfDocument document, PdfName key, String secret) {
    var element = new PdfStructElem(document, PdfName.P);
    document.getStructTreeRoot().addKid(element);
    element.put(key, new PdfString(secret, PdfEncodings.UNICODE_BIG));
  }

  static PdfStream stream(PdfDocument document, String text) {
    var stream = new PdfStream(bytes(text));
    stream.makeIndirect(document);
    return stream;
  }

  private static void write(PdfPage page, String text, int y) throws IOException {
    var canvas = new PdfCanvas(page);
    canvas.beginText().setFontAndSize(font(), 9).moveText(50, y).showText(text).endText();
  }

  static void show(PdfCanvas canvas, PdfFont font, String text) {
    canvas.beginText().setFontAndSize(font, 9).moveText(50, 300).showText(text).endText();
  }

  private static PdfFont font() throws IOException {
    return PdfFontFactory.createFont();
  }

  static PdfFont embedded() throws IOException {
    try (var in =
        PlantedPdfs.class.getResourceAsStream(
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")) {
      return PdfFontFactory.createFont(
          java.util.Objects.requireNonNull(in).readAllBytes(), PdfEncodings.IDENTITY_H);
    }
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

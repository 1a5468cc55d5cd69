package org.serachub.leaks;

import com.itextpdf.io.image.ImageDataFactory;
import com.itextpdf.io.source.ByteArrayOutputStream;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.PdfArray;
import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfOutline;
import com.itextpdf.kernel.pdf.PdfPage;
import com.itextpdf.kernel.pdf.PdfString;
import com.itextpdf.kernel.pdf.action.PdfAction;
import com.itextpdf.kernel.pdf.annot.PdfLinkAnnotation;
import com.itextpdf.kernel.pdf.annot.PdfTextAnnotation;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.filespec.PdfFileSpec;
import com.itextpdf.kernel.pdf.navigation.PdfExplicitDestination;
import com.itextpdf.kernel.pdf.xobject.PdfFormXObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** The places in a PDF outside the text of its pages. */
final class PlantedObjects {
  private PlantedObjects() {}

  static Map<String, PlantedPdfs.Planting> kinds() {
    var kinds = new LinkedHashMap<String, PlantedPdfs.Planting>();
    interactive(kinds);
    objects(kinds);
    return kinds;
  }

  private static void interactive(Map<String, PlantedPdfs.Planting> kinds) {
    kinds.put(
        "bookmark",
        (document, page, secret) -> {
          PdfOutline outline = document.getOutlines(false).addOutline(secret);
          outline.addDestination(PdfExplicitDestination.createFit(page));
        });
    kinds.put(
        "named destination",
        (document, page, secret) ->
            document.addNamedDestination(
                secret, PdfExplicitDestination.createFit(page).getPdfObject()));
    kinds.put(
        "annotation",
        (document, page, secret) ->
            page.addAnnotation(new PdfTextAnnotation(new Rectangle(9, 9)).setContents(secret)));
    kinds.put(
        "appearance of an annotation",
        (document, page, secret) -> {
          var form = new PdfFormXObject(new Rectangle(300, 20));
          PlantedPdfs.show(new PdfCanvas(form, document), PlantedPdfs.embedded(), secret);
          page.addAnnotation(
              new PdfTextAnnotation(new Rectangle(9, 9)).setNormalAppearance(form.getPdfObject()));
        });
    kinds.put(
        "address of a link",
        (document, page, secret) ->
            page.addAnnotation(
                new PdfLinkAnnotation(new Rectangle(9, 9))
                    .setAction(PdfAction.createURI("https://example.test/" + secret))));
    kinds.put(
        "form field",
        (document, page, secret) -> {
          var field = new PdfDictionary();
          field.put(PdfName.FT, PdfName.Tx);
          field.put(PdfName.V, new PdfString(secret));
          var form = new PdfDictionary();
          form.put(PdfName.Fields, new PdfArray(field));
          document.getCatalog().put(PdfName.AcroForm, form);
        });
    kinds.put(
        "script",
        (document, page, secret) ->
            document
                .getCatalog()
                .setOpenAction(PdfAction.createJavaScript("app.alert('" + secret + "')")));
    kinds.put(
        "attachment",
        (document, page, secret) ->
            document.addFileAttachment(
                "notes",
                PdfFileSpec.createEmbeddedFileSpec(
                    document, PlantedPdfs.bytes(secret), "n", null)));
    kinds.put(
        "zipped attachment",
        (document, page, secret) ->
            document.addFileAttachment(
                "notes", PdfFileSpec.createEmbeddedFileSpec(document, zip(secret), "n", null)));
  }

  private static void objects(Map<String, PlantedPdfs.Planting> kinds) {
    kinds.put(
        "object that nothing refers to",
        (document, page, secret) ->
            PlantedPdfs.stream(document, secret).makeIndirect(document).flush());
    kinds.put(
        "hexadecimal",
        (document, page, secret) ->
            loose(page, HexFormat.of().formatHex(PlantedPdfs.bytes(secret))));
    kinds.put(
        "base64",
        (document, page, secret) ->
            loose(
                page, "ab" + Base64.getEncoder().encodeToString(PlantedPdfs.bytes("z" + secret))));
    kinds.put(
        "backwards",
        (document, page, secret) -> loose(page, new StringBuilder(secret).reverse().toString()));
    kinds.put(
        "other case",
        (document, page, secret) -> loose(page, secret.toLowerCase(java.util.Locale.UK)));
    kinds.put(
        "name of a font",
        (document, page, secret) -> {
          var font = new PdfDictionary();
          font.put(PdfName.Type, PdfName.Font);
          font.put(PdfName.BaseFont, new PdfName("ABCDEF+" + secret));
          page.put(new PdfName("Extra"), font.makeIndirect(document));
        });
    kinds.put(
        "glyph map of a font",
        (document, page, secret) -> {
          var hex = HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_16BE));
          page.put(
              new PdfName("Extra"),
              PlantedPdfs.stream(document, "1 beginbfchar <0001> <" + hex + "> endbfchar"));
        });
    kinds.put(
        "comment in an image",
        (document, page, secret) ->
            new PdfCanvas(page)
                .addImageAt(ImageDataFactory.createJpeg(Jpegs.withComment(secret)), 0, 0, false));
  }

  private static void loose(PdfPage page, String text) {
    page.put(new PdfName("Extra"), new PdfString(text));
  }

  private static byte[] zip(String text) throws IOException {
    var out = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out)) {
      zip.putNextEntry(new java.util.zip.ZipEntry("notes.txt"));
      zip.write(PlantedPdfs.bytes(text));
    }
    return out.toByteArray();
  }
}

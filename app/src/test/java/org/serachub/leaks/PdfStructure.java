package org.serachub.leaks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * What a pack must not hold at all, whatever it says: hiding places that no search of text reaches,
 * such as the pixels of an image or an earlier revision of the file.
 */
public final class PdfStructure {
  private static final Map<String, String> BARRED_KEYS =
      Map.of(
          "JS", "script",
          "JavaScript", "script",
          "EmbeddedFiles", "attachment",
          "AcroForm", "form",
          "OCProperties", "layers",
          "Launch", "launch",
          "OpenAction", "action",
          "AA", "action",
          "PieceInfo", "private data",
          "Annots", "annotation");

  private PdfStructure() {}

  /**
   * The hiding places in the file, such as {@code image} or {@code script}; empty if there are
   * none.
   */
  public static Set<String> hidingPlaces(Pdf pdf) {
    var places = new TreeSet<String>();
    var text = new String(pdf.bytes(), StandardCharsets.ISO_8859_1);
    if (text.indexOf("%%EOF") != text.lastIndexOf("%%EOF")) {
      places.add("earlier revision");
    }
    try (var document = Loader.loadPDF(pdf.bytes(), pdf.passphrase().orElse(""))) {
      for (var key : document.getDocument().getXrefTable().keySet()) {
        var object = document.getDocument().getObjectFromPool(key).getObject();
        if (object instanceof COSDictionary dictionary) {
          inspect(dictionary, places);
        }
      }
    } catch (IOException unreadable) {
      throw new IllegalStateException("the file cannot be read", unreadable);
    }
    return places;
  }

  private static void inspect(COSDictionary dictionary, Set<String> places) {
    BARRED_KEYS.forEach(
        (key, place) -> {
          if (dictionary.containsKey(COSName.getPDFName(key))) {
            places.add(place);
          }
        });
    if (COSName.IMAGE.equals(dictionary.getCOSName(COSName.SUBTYPE))) {
      places.add("image");
    }
  }
}

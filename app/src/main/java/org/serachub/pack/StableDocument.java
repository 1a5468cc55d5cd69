package org.serachub.pack;

import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.pdfua.PdfUAConfig;
import com.itextpdf.pdfua.PdfUADocument;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * A document that says it was made when it was disclosed, and not when the machine got round to
 * writing it.
 */
final class StableDocument extends PdfUADocument {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("'D:'uuuuMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

  private final Instant at;

  StableDocument(PdfWriter writer, PdfUAConfig config, Instant at) {
    super(writer, config);
    this.at = at;
  }

  @Override
  protected void updateXmpMetadata() {
    // Called while closing, after the library has put in its own dates and before they are written.
    getDocumentInfo().setMoreInfo(PdfName.CreationDate.getValue(), DATE.format(at));
    getDocumentInfo().setMoreInfo(PdfName.ModDate.getValue(), DATE.format(at));
    super.updateXmpMetadata();
  }
}

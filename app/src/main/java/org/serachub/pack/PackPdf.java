package org.serachub.pack;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.itextpdf.kernel.geom.PageSize;
import com.itextpdf.kernel.mac.MacProperties;
import com.itextpdf.kernel.pdf.EncryptionConstants;
import com.itextpdf.kernel.pdf.PdfUAConformance;
import com.itextpdf.kernel.pdf.PdfVersion;
import com.itextpdf.kernel.pdf.WriterProperties;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.layout.Document;
import com.itextpdf.pdfua.PdfUAConfig;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import org.jspecify.annotations.Nullable;
import org.serachub.platform.Ids;

/**
 * Writes a pack as a PDF: tagged for assistive technology (PDF/UA-1, ISO 14289-1), encrypted with
 * AES-256 (PDF 2.0 extension level 8), whole in memory.
 */
@Singleton
public final class PackPdf {
  /** From the edge of the page to the text, in points. */
  static final float MARGIN = 42;

  /** What the document calls itself, whomever it is about. */
  static final String TITLE = "Case pack";

  /** What stands on every page of a demonstration. */
  static final String BANNER = "Demonstration: fictional";

  private static final int OWNER_KEY_BYTES = 32;
  private static final int PERMITTED =
      EncryptionConstants.ALLOW_PRINTING | EncryptionConstants.ALLOW_SCREENREADERS;

  private final Ids ids;

  PackPdf(Ids ids) {
    this.ids = ids;
  }

  /** The document, which opens with {@code passphrase} and with nothing else that is kept. */
  public byte[] write(CasePack pack, String passphrase) {
    var out = new ByteArrayOutputStream(1 << 17);
    var properties = properties(passphrase);
    var config = new PdfUAConfig(PdfUAConformance.PDF_UA_1, TITLE, "en-GB");
    var pdf = new StableDocument(new StableWriter(out, properties), config, pack.at());
    var regular = Typeface.regular();
    var banner = pack.heading().demonstration() ? BANNER : "";
    var eachPage = new EachPage(Typeface.printable(pack.recipientLine()), banner, regular);
    pdf.addEventHandler(PdfDocumentEvent.END_PAGE, eachPage);
    try (var document = new Document(pdf, PageSize.A4)) {
      document.setMargins(MARGIN, MARGIN, MARGIN + 14, MARGIN);
      document.setFont(regular).setFontSize(9.5f);
      new PackLayout(document, Typeface.bold()).add(pack);
    }
    return out.toByteArray();
  }

  private WriterProperties properties(String passphrase) {
    // Nobody keeps the owner's password, so the permissions cannot be lifted by asking for it. The
    // integrity code of newer PDF versions does not fit a document written to memory.
    return new WriterProperties()
        .addPdfUaXmpMetadata(PdfUAConformance.PDF_UA_1)
        .setPdfVersion(PdfVersion.PDF_1_7)
        .setFullCompressionMode(true)
        .setStandardEncryption(
            passphrase.getBytes(UTF_8),
            ids.bytes(OWNER_KEY_BYTES),
            PERMITTED,
            EncryptionConstants.ENCRYPTION_AES_256,
            (@Nullable MacProperties) null);
  }
}

package org.serachub.pack;

import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.geom.Rectangle;
import com.itextpdf.kernel.pdf.canvas.CanvasArtifact;
import com.itextpdf.kernel.pdf.canvas.PdfCanvas;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEvent;
import com.itextpdf.kernel.pdf.event.AbstractPdfDocumentEventHandler;
import com.itextpdf.kernel.pdf.event.PdfDocumentEvent;
import com.itextpdf.layout.Canvas;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.properties.TextAlignment;

/** Puts on each page whose copy it is, and that it is fictional where it is. */
final class EachPage extends AbstractPdfDocumentEventHandler {
  private static final float SIZE = 8;

  private final String recipientLine;
  private final String banner;
  private final PdfFont font;

  EachPage(String recipientLine, String banner, PdfFont font) {
    this.recipientLine = recipientLine;
    this.banner = banner;
    this.font = font;
  }

  @Override
  protected void onAcceptedEvent(AbstractPdfDocumentEvent event) {
    var page = ((PdfDocumentEvent) event).getPage();
    var document = event.getDocument();
    var canvas = new PdfCanvas(page.newContentStreamAfter(), page.getResources(), document);
    var size = page.getPageSize();
    var width = size.getWidth() - 2 * PackPdf.MARGIN;
    canvas.openTag(new CanvasArtifact());
    line(canvas, new Rectangle(PackPdf.MARGIN, 24, width, 24), recipientLine, TextAlignment.LEFT);
    var number = "Page " + document.getPageNumber(page);
    line(canvas, new Rectangle(PackPdf.MARGIN, 10, width, 14), number, TextAlignment.RIGHT);
    if (!banner.isEmpty()) {
      var top = new Rectangle(PackPdf.MARGIN, size.getHeight() - 30, width, 16);
      line(canvas, top, banner, TextAlignment.CENTER);
    }
    canvas.closeTag();
  }

  private void line(PdfCanvas canvas, Rectangle box, String text, TextAlignment alignment) {
    try (var area = new Canvas(canvas, box)) {
      area.add(
          new Paragraph(text)
              .setFont(font)
              .setFontSize(SIZE)
              .setMargin(0)
              .setMultipliedLeading(1.1f)
              .setTextAlignment(alignment));
    }
  }
}

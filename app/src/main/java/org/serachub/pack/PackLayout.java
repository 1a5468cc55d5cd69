package org.serachub.pack;

import com.itextpdf.kernel.colors.Color;
import com.itextpdf.kernel.colors.DeviceRgb;
import com.itextpdf.kernel.font.PdfFont;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.tagging.PdfStructureAttributes;
import com.itextpdf.kernel.pdf.tagging.StandardRoles;
import com.itextpdf.layout.Document;
import com.itextpdf.layout.borders.Border;
import com.itextpdf.layout.borders.SolidBorder;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.UnitValue;
import org.serachub.pack.CasePack.Entry;
import org.serachub.pack.CasePack.Line;
import org.serachub.pack.CasePack.Part;
import org.serachub.pack.CasePack.Section;
import org.serachub.web.CivilTime;
import org.serachub.web.Words;

/** Sets a pack: a heading, then a part for each subject and a table for each category. */
final class PackLayout {
  private static final Color QUIET = new DeviceRgb(80, 90, 95);
  private static final Color RULE = new DeviceRgb(177, 180, 182);

  private final Document document;
  private final PdfFont bold;

  PackLayout(Document document, PdfFont bold) {
    this.document = document;
    this.bold = bold;
  }

  void add(CasePack pack) {
    if (pack.heading().demonstration()) {
      document.add(text(PackPdf.BANNER).setFont(bold));
    }
    var heading = pack.heading();
    document.add(heading("Case " + pack.reference(), 18, StandardRoles.H1));
    document.add(text("For " + heading.agency()).setFont(bold).setFontSize(12));
    document.add(
        text(
            "%s, %s, %s"
                .formatted(
                    heading.conference(), CivilTime.minute(heading.startsAt()), heading.place())));
    document.add(text("Stage: " + Words.of(pack.stage())));
    document.add(text(pack.recipientLine()));
    document.add(text(pack.limited()));
    pack.parts().forEach(this::part);
  }

  private void part(Part part) {
    document.add(heading(part.title(), 14, StandardRoles.H2).setMarginTop(14));
    part.sections().forEach(this::section);
  }

  private void section(Section section) {
    document.add(heading(section.title(), 11, StandardRoles.H3).setMarginTop(8));
    var table = new Table(UnitValue.createPercentArray(new float[] {3, 7})).useAllAvailableWidth();
    table.addHeaderCell(header("Question", "Column"));
    table.addHeaderCell(header("What you may see", "Column"));
    for (var line : section.lines()) {
      table.addCell(header(line.label(), "Row"));
      table.addCell(answer(line));
    }
    for (var empty : section.empty()) {
      table.addCell(header(empty.marker(), "Row").setFontColor(QUIET));
      table.addCell(cell().add(text(empty.labels()).setFontColor(QUIET)));
    }
    document.add(table);
  }

  private Cell answer(Line line) {
    var cell = cell();
    for (var entry : line.entries()) {
      cell.add(text(entry.text()));
      cell.add(source(entry));
    }
    line.marker().ifPresent(marker -> cell.add(text(marker).setFontColor(QUIET)));
    return cell;
  }

  private static Paragraph source(Entry entry) {
    return text(entry.source()).setFontSize(8).setFontColor(QUIET).setMarginBottom(4);
  }

  private Cell header(String text, String scope) {
    var cell = cell().add(text(text).setFont(bold));
    var attributes = new PdfStructureAttributes("Table");
    attributes.addEnumAttribute(PdfName.Scope.getValue(), scope);
    cell.getAccessibilityProperties().setRole(StandardRoles.TH).addAttributes(attributes);
    return cell;
  }

  private static Cell cell() {
    return new Cell()
        .setBorder(Border.NO_BORDER)
        .setBorderBottom(new SolidBorder(RULE, 0.5f))
        .setPaddings(3, 6, 3, 0);
  }

  private Paragraph heading(String text, float size, String role) {
    var paragraph = text(text).setFont(bold).setFontSize(size).setKeepWithNext(true);
    paragraph.getAccessibilityProperties().setRole(role);
    return paragraph;
  }

  private static Paragraph text(String text) {
    return new Paragraph(Typeface.printable(text)).setMargin(0).setMultipliedLeading(1.1f);
  }
}

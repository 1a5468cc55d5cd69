package org.serachub.pack;

import com.itextpdf.kernel.pdf.PdfDictionary;
import com.itextpdf.kernel.pdf.PdfName;
import com.itextpdf.kernel.pdf.PdfObject;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.pdf.WriterProperties;
import java.io.OutputStream;
import java.util.List;

/**
 * Writes a document whose bytes depend on what is in it alone. A subset of a font is named with six
 * random letters (ISO 32000-1, 9.6.4), which would make any two packs differ; here they are fixed.
 */
final class StableWriter extends PdfWriter {
  private static final List<PdfName> NAMES = List.of(PdfName.BaseFont, PdfName.FontName);

  StableWriter(OutputStream out, WriterProperties properties) {
    super(out, properties);
  }

  @Override
  protected void flushObject(PdfObject object, boolean canBeInObjStm) {
    if (object instanceof PdfDictionary dictionary) {
      NAMES.forEach(name -> fix(dictionary, name));
    }
    super.flushObject(object, canBeInObjStm);
  }

  private static void fix(PdfDictionary dictionary, PdfName key) {
    var name = dictionary.getAsName(key);
    if (name != null && name.getValue().matches("[A-Z]{6}\\+.*")) {
      dictionary.put(key, new PdfName("SERACH" + name.getValue().substring(6)));
    }
  }
}

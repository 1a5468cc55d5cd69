package org.serachub.canary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.text.PDFTextStripper;
import org.serachub.testing.Browser.Answer;

/**
 * What a reader got, without its nonces. Two worlds compared have the same clock and take ids from
 * the same seed, so that receipt numbers, request ids, form tokens, times and file names are the
 * same in both and need no mask. What is left out is all that comes from elsewhere, and nothing
 * else:
 *
 * <ul>
 *   <li>the header {@code Date};
 *   <li>of a document: its encryption, its {@code /ID}, the length of its encrypted form, and that
 *       form's table of references, which says where in the file things stand.
 * </ul>
 */
record Got(int status, TreeMap<String, Object> headers, byte[] body, String text) {
  private static final Set<COSName> OF_THE_DOCUMENT =
      Set.of(COSName.ROOT, COSName.INFO, COSName.ID);

  static Got of(Answer answer, Optional<String> passphrase) {
    var headers = new TreeMap<String, Object>(answer.response().headers().map());
    headers.remove("date");
    var body = answer.response().body();
    if (passphrase.isEmpty()) {
      return new Got(answer.status(), headers, body, new String(body, StandardCharsets.UTF_8));
    }
    headers.remove("content-length");
    return new Got(
        answer.status(), headers, opened(body, passphrase.get()), text(body, passphrase.get()));
  }

  /** Where two differ first; empty if they are the same. */
  Optional<String> unlike(Got other) {
    if (status != other.status) {
      return Optional.of("status " + status + ", " + other.status);
    }
    if (!headers.equals(other.headers) && Arrays.equals(body, other.body)) {
      return Optional.of("headers " + headers + ", " + other.headers);
    }
    return Arrays.equals(body, other.body) ? Optional.empty() : Optional.of(firstLine(other));
  }

  private String firstLine(Got other) {
    var mine = text.split("\n", -1);
    var others = other.text.split("\n", -1);
    var at = Arrays.mismatch(mine, others);
    return at < 0
        ? "byte %d of %d, %d"
            .formatted(Arrays.mismatch(body, other.body), body.length, other.body.length)
        : "line %d: `%s`, `%s`".formatted(at + 1, line(mine, at), line(others, at));
  }

  private static String line(String[] lines, int at) {
    var line = at < lines.length ? lines[at].strip() : "";
    return line.substring(0, Math.min(200, line.length()));
  }

  private static String text(byte[] bytes, String passphrase) {
    try (var pdf = Loader.loadPDF(bytes, passphrase)) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] opened(byte[] bytes, String passphrase) {
    try (var pdf = Loader.loadPDF(bytes, passphrase)) {
      pdf.setAllSecurityToBeRemoved(true);
      var id = new COSArray();
      id.add(new COSString("0"));
      id.add(new COSString("0"));
      pdf.getDocument().setDocumentID(id);
      pdf.setDocumentId(0L);
      // What was read of the encrypted form's table would stay in the trailer of what is written.
      var trailer = pdf.getDocument().getTrailer();
      for (var key : List.copyOf(trailer.keySet())) {
        if (!OF_THE_DOCUMENT.contains(key)) {
          trailer.removeItem(key);
        }
      }
      var out = new ByteArrayOutputStream();
      pdf.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package org.serachub.leaks;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Images with something to hide. */
final class Jpegs {
  private Jpegs() {}

  /** A small image whose comment segment (ITU-T T.81, B.2.4.5) holds the text. */
  static byte[] withComment(String text) throws IOException {
    var plain = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "jpeg", plain);
    var comment = text.getBytes(StandardCharsets.UTF_8);
    var out = new ByteArrayOutputStream();
    out.write(plain.toByteArray(), 0, 2);
    out.write(0xff);
    out.write(0xfe);
    out.write(comment.length + 2 >> 8);
    out.write(comment.length + 2);
    out.writeBytes(comment);
    out.write(plain.toByteArray(), 2, plain.size() - 2);
    return out.toByteArray();
  }
}

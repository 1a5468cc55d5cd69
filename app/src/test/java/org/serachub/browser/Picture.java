package org.serachub.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.imageio.ImageIO;

/** A picture of part of a page, in few colours so that it stays small. */
final class Picture {
  static final int WIDTH = 1100;
  private static final int MARGIN = 16;
  private static final int COLOURS = 64;

  private final Page page;

  Picture(Visitor visitor) {
    this.page = visitor.page();
  }

  /** The page from its head down to what stands before the foot, {@code most} pixels at most. */
  void fromTheTop(Path file, int most) {
    var foot = box(page.locator("footer").first()).y;
    keep(file, 0, Math.min(most, foot - MARGIN));
  }

  /** From one place of the page to the end of another. */
  void between(Path file, Locator first, Locator last) {
    var from = box(first).y - MARGIN;
    var end = box(last);
    keep(file, from, end.y + end.height + MARGIN);
  }

  /** The page down to one place, and from there what stands between two others. */
  List<BufferedImage> parts(Locator head, Locator first, Locator last) {
    var end = box(last);
    return List.of(shot(0, box(head).y), shot(box(first).y - MARGIN, end.y + end.height + MARGIN));
  }

  /** Parts of a page under one another, as each of several readers sees it, side by side. */
  static void sideBySide(Path file, List<List<BufferedImage>> readers) {
    var wide = readers.getFirst().getFirst().getWidth() + MARGIN;
    var high = readers.stream().mapToInt(parts -> height(parts, parts.size())).max().orElseThrow();
    var all = new BufferedImage(wide * readers.size() - MARGIN, high, BufferedImage.TYPE_INT_RGB);
    var pen = all.createGraphics();
    pen.setColor(java.awt.Color.LIGHT_GRAY);
    pen.fillRect(0, 0, all.getWidth(), all.getHeight());
    for (var reader = 0; reader < readers.size(); reader++) {
      var parts = readers.get(reader);
      for (var part = 0; part < parts.size(); part++) {
        pen.drawImage(parts.get(part), reader * wide, height(parts, part), null);
      }
    }
    pen.dispose();
    write(file, all);
  }

  private static int height(List<BufferedImage> parts, int some) {
    return parts.stream().limit(some).mapToInt(part -> part.getHeight() + MARGIN).sum();
  }

  private static BoundingBox box(Locator place) {
    place.scrollIntoViewIfNeeded();
    place.page().evaluate("window.scrollTo(0, 0)");
    return Objects.requireNonNull(place.boundingBox());
  }

  private void keep(Path file, double from, double to) {
    write(file, shot(from, to));
  }

  private BufferedImage shot(double from, double to) {
    var width = page.viewportSize().width;
    var shot =
        page.screenshot(
            new Page.ScreenshotOptions().setFullPage(true).setClip(0, from, width, to - from));
    try {
      return ImageIO.read(new ByteArrayInputStream(shot));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void write(Path file, BufferedImage image) {
    try {
      ImageIO.write(fewColours(image), "png", made(file));
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static File made(Path file) {
    file.toFile().getParentFile().mkdirs();
    return file.toFile();
  }

  /** The colours that are used most; every other becomes the nearest of them. */
  private static BufferedImage fewColours(BufferedImage image) {
    var used = new HashMap<Integer, Integer>();
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        used.merge(image.getRGB(x, y) & 0xffffff, 1, Integer::sum);
      }
    }
    var kept =
        used.entrySet().stream()
            .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
            .limit(COLOURS)
            .map(Map.Entry::getKey)
            .toList();
    return drawn(image, kept);
  }

  private static BufferedImage drawn(BufferedImage image, List<Integer> kept) {
    var map = kept.stream().mapToInt(Integer::intValue).toArray();
    var model = new IndexColorModel(8, map.length, map, 0, false, -1, 0);
    var few =
        new BufferedImage(
            image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
    var nearest = new HashMap<Integer, Integer>();
    var raster = few.getRaster();
    for (var y = 0; y < image.getHeight(); y++) {
      for (var x = 0; x < image.getWidth(); x++) {
        var index = nearest.computeIfAbsent(image.getRGB(x, y) & 0xffffff, to -> nearest(to, map));
        raster.setSample(x, y, 0, index);
      }
    }
    return few;
  }

  private static int nearest(int colour, int[] map) {
    var best = 0;
    for (var i = 1; i < map.length; i++) {
      if (distance(colour, map[i]) < distance(colour, map[best])) {
        best = i;
      }
    }
    return best;
  }

  private static int distance(int one, int other) {
    var sum = 0;
    for (var shift = 0; shift <= 16; shift += 8) {
      var by = ((one >> shift) & 255) - ((other >> shift) & 255);
      sum += by * by;
    }
    return sum;
  }
}

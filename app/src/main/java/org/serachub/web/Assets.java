package org.serachub.web;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files a page refers to: a closed list, read once from the class path. Their folder is named
 * after their content, so that a browser may keep them for good.
 */
@Singleton
public final class Assets {
  private static final String GOVUK =
      "META-INF/resources/webjars/govuk-frontend/5.14.0/dist/govuk/";
  private static final MediaType CSS = new MediaType("text/css;charset=utf-8");
  private static final MediaType SCRIPT = new MediaType("text/javascript;charset=utf-8");
  private static final MediaType SVG = new MediaType("image/svg+xml");
  private static final MediaType PNG = new MediaType("image/png");
  private static final MediaType WOFF2 = new MediaType("font/woff2");

  private final Map<String, Asset> assets;
  private final String folder;

  /** One file as it is sent. */
  record Asset(byte[] bytes, MediaType type) {}

  Assets() {
    var all = new TreeMap<String, Asset>();
    var style = Palette.generic(text(GOVUK + "govuk-frontend.min.css")) + text("assets/serac.css");
    all.put("serac.css", new Asset(style.getBytes(StandardCharsets.UTF_8), CSS));
    all.put("serac.js", new Asset(read("assets/serac.js"), SCRIPT));
    all.put("govuk-frontend.js", new Asset(script(), SCRIPT));
    all.put("mark.svg", new Asset(read("assets/mark.svg"), SVG));
    all.put("mark.png", new Asset(read("assets/mark.png"), PNG));
    for (var subset : new String[] {"latin", "latin-ext", "vietnamese", "cyrillic", "greek"}) {
      for (var weight : new String[] {"400", "700"}) {
        var name = "noto-sans-" + subset + "-" + weight + ".woff2";
        all.put(name, new Asset(read("assets/" + name), WOFF2));
      }
    }
    this.assets = Map.copyOf(all);
    this.folder = "/assets/" + version(all) + "/";
  }

  /** Where this version's files are, with a slash at both ends. */
  public String folder() {
    return folder;
  }

  /** The file of that name, if it is on the list. */
  Optional<Asset> named(String name) {
    return Optional.ofNullable(assets.get(name));
  }

  private static byte[] script() {
    // The source map is not shipped, and a reference to it would be a 404 in every browser console.
    return text(GOVUK + "govuk-frontend.min.js")
        .replaceAll("//# sourceMappingURL=\\S+", "")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String version(SortedMap<String, Asset> all) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      all.forEach(
          (name, asset) -> {
            digest.update(name.getBytes(StandardCharsets.UTF_8));
            digest.update(asset.bytes());
          });
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static String text(String path) {
    return new String(read(path), StandardCharsets.UTF_8);
  }

  private static byte[] read(String path) {
    try (var in = Assets.class.getClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalStateException("missing from the class path: " + path);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

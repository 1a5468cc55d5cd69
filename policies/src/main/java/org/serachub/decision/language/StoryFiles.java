package org.serachub.decision.language;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Finds the files in which stories are told. */
public final class StoryFiles {
  private static final String SHIPPED = "/policy/stories";
  private static final int MOST = 1_000;

  private StoryFiles() {}

  /** Those that come with the hub. */
  public static Map<String, byte[]> shipped() {
    URL folder = StoryFiles.class.getResource(SHIPPED);
    if (folder == null) {
      throw new IllegalStateException("the stories are missing from the class path");
    }
    try {
      URI uri = folder.toURI();
      if (!uri.getScheme().equals("jar")) {
        return read(Path.of(uri));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return read(jar.getPath(SHIPPED));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Those of a folder of documents, in a folder {@code stories} of it; none if there is no such
   * folder.
   *
   * @throws UncheckedIOException if one cannot be read, or there are more than 1,000
   */
  public static Map<String, byte[]> in(Path documents) {
    Path folder = documents.resolve("stories");
    try {
      return Files.isDirectory(folder) ? read(folder) : Map.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, byte[]> read(Path folder) throws IOException {
    List<Path> paths;
    try (Stream<Path> found = Files.list(folder)) {
      paths =
          found
              .filter(path -> path.getFileName().toString().endsWith(".yaml"))
              .limit(MOST + 1L)
              .toList();
    }
    if (paths.size() > MOST) {
      throw new IOException("more than " + MOST + " stories");
    }
    Map<String, byte[]> files = new TreeMap<>();
    for (Path path : paths) {
      try (InputStream in = Files.newInputStream(path)) {
        files.put(path.getFileName().toString(), in.readNBytes(YamlReader.LIMIT + 1));
      }
    }
    return files;
  }
}

package org.serachub.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that templates, classes and policy documents can put on a screen. */
final class ScreenWords {
  private static final Pattern BOLD = Pattern.compile("(?s)\\*\\*(.+?)\\*\\*");
  private static final int FAR = 200;
  private static final Set<String> LEFT_OUT = Set.of("target", ".git", "data", "node_modules");
  private static final List<String> PLACES =
      List.of("app/src/main/jte", "app/src/main/java", "policies/src/main/resources/policy");

  private final String said;

  private ScreenWords(String said) {
    this.said = said;
  }

  /** Those of a source tree. */
  static ScreenWords of(Path root) {
    return new ScreenWords(
        PLACES.stream()
            .flatMap(place -> files(root.resolve(place)))
            .map(file -> plain(text(file)))
            .collect(Collectors.joining("\n")));
  }

  /** What stands in bold in a guide and nowhere in the product; … stands for what changes. */
  Stream<String> missing(String guide) {
    return BOLD.matcher(guide)
        .results()
        .map(bold -> plain(bold.group(1)).replaceAll("\\s+", " ").strip())
        .distinct()
        .filter(words -> !isSaid(words));
  }

  /** Words begin where a text begins, and end where it ends unless they change. */
  private boolean isSaid(String words) {
    var pieces = Stream.of(words.split("\\s*…\\s*")).filter(piece -> !piece.isEmpty()).toList();
    for (var at = said.indexOf(pieces.getFirst());
        at >= 0;
        at = said.indexOf(pieces.getFirst(), at + 1)) {
      var end = end(pieces, at);
      if (end > 0 && (words.startsWith("…") || begins(at)) && (words.endsWith("…") || ends(end))) {
        return true;
      }
    }
    return false;
  }

  /** Where the last of the pieces ends that follow each other from there on, -1 if they do not. */
  private int end(List<String> pieces, int from) {
    var end = from;
    for (var piece : pieces) {
      var at = said.indexOf(piece, end);
      if (at < 0 || at > end + FAR) {
        return -1;
      }
      end = at + piece.length();
    }
    return end;
  }

  private boolean begins(int at) {
    return at == 0 || "\">“)\n".indexOf(said.charAt(at - 1)) >= 0 || said.startsWith(": ", at - 2);
  }

  private boolean ends(int end) {
    var after = said.substring(end, Math.min(said.length(), end + 2));
    return after.isEmpty() || "\"<”$@:\n".indexOf(after.strip().concat("\n").charAt(0)) >= 0;
  }

  /** In one piece where Java divides a text, with straight quotes. */
  private static String plain(String text) {
    return text.replaceAll("\"\\s*\\+\\s*\"", "").replace('’', '\'');
  }

  /** All files below a folder, without what is built. */
  static Stream<Path> files(Path folder) {
    var found = new ArrayList<Path>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
              return !at.equals(folder) && LEFT_OUT.contains(at.getFileName().toString())
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              found.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return found.stream();
  }

  static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}

package org.serachub.bundle.format;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.FieldCatalogue;

/** Reads a whole bundle and checks it against the field catalogue and what a hub holds. */
public final class BundleText {
  private static final List<String> BUNDLE =
      List.of(
          "bundle",
          "fictional",
          "partnership",
          "agencies",
          "agreements",
          "people",
          "cases",
          "conferences");

  private final FieldCatalogue catalogue;
  private final Directory directory;
  private final Mistakes mistakes = new Mistakes();
  private final Reading reading;

  private BundleText(FieldCatalogue catalogue, Directory directory, Instant now) {
    this.catalogue = catalogue;
    this.directory = directory;
    this.reading = new Reading(mistakes, new When(now));
  }

  /** Reads bytes as a bundle. {@code now} is what relative dates are reckoned from. */
  public static Outcome read(
      byte[] bytes, FieldCatalogue catalogue, Directory directory, Instant now) {
    return read(new BundleFiles.Document(bytes), catalogue, directory, now);
  }

  /** The same of files in one of the forms that a bundle may have. */
  public static Outcome read(
      BundleFiles files, FieldCatalogue catalogue, Directory directory, Instant now) {
    return new BundleText(catalogue, directory, now).read(files);
  }

  /**
   * A bundle, or what is wrong with it.
   *
   * @param mistakes in the order of the text; empty if and only if there is a bundle
   */
  public record Outcome(Optional<Checked> bundle, List<Mistake> mistakes) {}

  /** A bundle without mistakes, and who may act in it. */
  public record Checked(Bundle bundle, Standings standings) {}

  private Optional<Tree> tree(BundleFiles files) {
    return switch (files) {
      case BundleFiles.Document(var bytes) -> new ReadTree(mistakes).read(bytes);
      case BundleFiles.Sheets sheets -> new ReadSheets(mistakes, catalogue).read(sheets);
    };
  }

  private Outcome read(BundleFiles files) {
    var bundle = tree(files).map(this::bundle);
    bundle.ifPresent(
        read -> {
          var known = new Known(new Standings(read, directory), mistakes);
          new CheckPartnership(read, known, catalogue, reading.when()).check();
          var cases = new CheckCase(known, catalogue, reading.when());
          read.cases().forEach(cases::check);
          new CheckConferences(read, known, reading.when()).check();
          new CheckFiction(read, catalogue, mistakes).check();
        });
    var found = mistakes.inOrder();
    return found.isEmpty()
        ? new Outcome(bundle.map(b -> new Checked(b, new Standings(b, directory))), List.of())
        : new Outcome(Optional.empty(), found);
  }

  private Bundle bundle(Tree tree) {
    var keys = Keys.of(tree, "a bundle", BUNDLE, reading);
    keys.number("bundle", 1, 1);
    var people = new ReadPartnership(reading);
    var cases = new ReadCase(reading, catalogue);
    var conferences = new ReadConference(reading);
    return new Bundle(
        new Written<>(keys.flag("fictional"), keys.at("fictional")),
        keys.tree("partnership").map(people::partnership),
        keys.each("agencies", people::agency),
        keys.each("agreements", people::agreement),
        keys.each("people", people::person),
        keys.each("cases", cases::read),
        keys.each("conferences", conferences::read));
  }
}

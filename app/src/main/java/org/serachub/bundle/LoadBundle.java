package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.serachub.audit.AuditTrail;
import org.serachub.bundle.format.Bundle;
import org.serachub.bundle.format.BundleFiles;
import org.serachub.bundle.format.BundleText;
import org.serachub.bundle.format.Mistake;
import org.serachub.bundle.format.Place;
import org.serachub.decision.FieldCatalogue;
import org.serachub.policy.ActivePolicy;

/** Loads a bundle: all of it, or nothing. */
@Singleton
public final class LoadBundle {
  private final HubContents hub;
  private final LoadedItems loadedItems;
  private final AddToHub add;
  private final AuditTrail trail;
  private final MakePasswords passwords;
  private final ActivePolicy policy;
  private final Clock clock;

  LoadBundle(
      HubContents hub,
      LoadedItems loadedItems,
      AddToHub add,
      MakePasswords passwords,
      AuditTrail trail,
      ActivePolicy policy,
      Clock clock) {
    this.hub = hub;
    this.loadedItems = loadedItems;
    this.add = add;
    this.trail = trail;
    this.passwords = passwords;
    this.policy = policy;
    this.clock = clock;
  }

  /** Loads the bytes of a bundle, as {@link #load(BundleFiles, Operator)} does. */
  public Loaded load(byte[] bytes, Operator operator) {
    return load(new BundleFiles.Document(bytes), operator);
  }

  /**
   * Loads a bundle into the hub as it is.
   *
   * @throws BundleRefused with every mistake, if there is one; nothing was kept
   */
  public Loaded load(BundleFiles files, Operator operator) {
    return load(files, operator, hub.read().demonstration().orElse(false));
  }

  /**
   * Loads a fictional bundle into an empty hub, which becomes a demonstration for good.
   *
   * @throws BundleRefused as {@link #load}, and if the hub holds a real partnership
   */
  public Loaded loadDemonstration(byte[] bytes, Operator operator) {
    return load(new BundleFiles.Document(bytes), operator, true);
  }

  /** Checks the bytes of a bundle, as {@link #check(BundleFiles)} does. */
  public Loaded check(byte[] bytes) {
    return check(new BundleFiles.Document(bytes));
  }

  /**
   * Says what is wrong with a bundle, or what a load would add, and loads nothing.
   *
   * @throws BundleRefused as {@link #load}
   */
  public Loaded check(BundleFiles files) {
    if (loadedItems.holds(files.hash())) {
      return Loaded.nothing();
    }
    var contents = hub.read();
    var planned = plan(files, contents, contents.demonstration().orElse(false));
    return new Loaded(planned.counts(), List.of(), List.of());
  }

  private Loaded load(BundleFiles files, Operator operator, boolean demonstration) {
    if (loadedItems.holds(files.hash())) {
      return Loaded.nothing();
    }
    var planned = plan(files, hub.read(), demonstration);
    var credentials = demonstration ? passwords.of(planned) : Credentials.NONE;
    return trail.writeAll(() -> add.add(planned, credentials, operator)).result();
  }

  private Planned plan(BundleFiles files, HubContents.Contents contents, boolean demonstration) {
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    var outcome = BundleText.read(files, catalogue(), contents.directory(), now);
    var checked = outcome.bundle().orElseThrow(() -> new BundleRefused(outcome.mistakes()));
    refuseMixing(checked.bundle(), contents, demonstration);
    var loaded = loadedItems.known();
    var plan = new PlanLoad(checked.bundle(), contents, loaded).plan();
    return new Planned(files.hash(), plan, checked, contents, loaded, now, demonstration);
  }

  private FieldCatalogue catalogue() {
    return policy.policy().catalogue();
  }

  /** What is fictional and what is real never meet in one hub. */
  private static void refuseMixing(
      Bundle bundle, HubContents.Contents contents, boolean demonstration) {
    var fictional = bundle.fictional();
    if (fictional.value() != demonstration) {
      throw refused(
          fictional.at(),
          demonstration
              ? "a demonstration takes bundles marked `fictional: true` only"
              : "a fictional bundle is for a demonstration; this hub is none");
    }
    if (demonstration && contents.real()) {
      throw refused(fictional.at(), "this hub holds a real partnership");
    }
    if (demonstration && contents.demonstration().isEmpty() && bundle.partnership().isEmpty()) {
      throw refused(fictional.at(), "a demonstration begins with a `partnership`");
    }
  }

  private static BundleRefused refused(Place at, String text) {
    return new BundleRefused(List.of(new Mistake(at, text)));
  }
}

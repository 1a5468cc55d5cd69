package org.serachub.bundle.format;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;

/** Reads who did something, and how far a consent or decision reaches. */
final class ReadActor {
  static final List<String> SCOPE = List.of("categories", "purposes", "agencies", "sectors");
  private static final List<String> ACTOR = List.of("person", "agency", "role");

  private final Reading reading;

  ReadActor(Reading reading) {
    this.reading = reading;
  }

  /** An address, or a person with agency and role. */
  Bundle.Actor required(Keys keys, String key) {
    return optional(keys, key)
        .orElseGet(() -> new Bundle.Actor(keys.reference(key), Optional.empty(), Optional.empty()));
  }

  Optional<Bundle.Actor> optional(Keys keys, String key) {
    return keys.tree(key).map(tree -> actor(tree, keys, key));
  }

  private Bundle.Actor actor(Tree tree, Keys keys, String key) {
    if (!(tree instanceof Tree.Mapping)) {
      return new Bundle.Actor(keys.reference(key), Optional.empty(), Optional.empty());
    }
    var parts = Keys.of(tree, "`" + key + "`", ACTOR, reading);
    return new Bundle.Actor(
        parts.reference("person"),
        parts.maybeReference("agency"),
        parts.maybeWord("role", Role.class));
  }

  /** The keys of a scope stand beside the others of a consent or decision. */
  Bundle.Scope scope(Keys keys) {
    return new Bundle.Scope(
        keys.references("categories"),
        keys.words("purposes", Purpose.class).stream().map(Written::value).toList(),
        keys.references("agencies"),
        keys.words("sectors", Sector.class).stream().map(Written::value).toList(),
        keys.at());
  }
}

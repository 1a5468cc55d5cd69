package org.serachub.policy.web;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.serachub.policy.StoredSet;
import org.serachub.request.PersonId;
import org.serachub.web.CivilTime;

/** Every policy set that is kept, the newest proposal first. */
public record SetsPage(List<Row> rows) {
  static final String PATH = "/policy/sets";

  /** Copies the list. */
  public SetsPage {
    rows = List.copyOf(rows);
  }

  /** One set. */
  public record Row(
      String path, String version, String by, String proposed, String state, String colour) {}

  static String path(UUID id) {
    return PATH + "/" + id;
  }

  static SetsPage of(
      List<StoredSet> all,
      StoredSet current,
      Function<Optional<PersonId>, String> name,
      Instant now) {
    return new SetsPage(all.stream().map(set -> row(set, current, name, now)).toList());
  }

  private static Row row(
      StoredSet set, StoredSet current, Function<Optional<PersonId>, String> name, Instant now) {
    var inForce = set.id().equals(current.id());
    return new Row(
        path(set.id()),
        set.version(),
        name.apply(set.proposedBy()),
        CivilTime.minute(set.proposedAt()),
        inForce ? "In force" : state(set, now),
        inForce ? "green" : colour(set.at(now)));
  }

  static String state(StoredSet set, Instant now) {
    return switch (set.at(now)) {
      case PROPOSED -> "Waits for a decision";
      case REFUSED -> "Turned down";
      case SCHEDULED ->
          "In force from " + set.activeFrom().map(CivilTime::minute).orElse("a moment to come");
      case CAME_INTO_FORCE ->
          "Came into force " + set.activeFrom().map(CivilTime::minute).orElse("before");
    };
  }

  private static String colour(StoredSet.State state) {
    return switch (state) {
      case PROPOSED -> "yellow";
      case SCHEDULED -> "blue";
      case REFUSED, CAME_INTO_FORCE -> "grey";
    };
  }
}

package org.serachub.oversight.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.web.Link;

/**
 * One event in full.
 *
 * @param row its line of the list
 * @param policy version of the policy set it was decided by
 * @param basis what else it relied on
 */
public record EventPage(
    AccessesPage.Row row,
    String receipt,
    UUID request,
    List<OfCase> cases,
    Optional<String> policy,
    List<Relied> basis,
    boolean restricted,
    Optional<UUID> refersTo,
    List<UUID> referredBy) {
  /** Copies the lists. */
  public EventPage {
    cases = List.copyOf(cases);
    basis = List.copyOf(basis);
    referredBy = List.copyOf(referredBy);
  }

  /**
   * One thing it relied on, or a closed word.
   *
   * @param where it can be read, if this officer can
   */
  public record Relied(String name, String value, Optional<Link> where) {}

  /** What was said of one case. */
  public record OfCase(String reference, List<Given> fields, List<UUID> opened) {
    /** Copies the lists. */
    public OfCase {
      fields = List.copyOf(fields);
      opened = List.copyOf(opened);
    }
  }

  /** A field and how much of it was given. */
  public record Given(String label, String level) {}
}

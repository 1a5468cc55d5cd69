package org.serachub.conference.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/**
 * One conference as one reader may know it.
 *
 * @param count how many items this reader may know of
 * @param manages the reader builds the agenda and invites
 */
public record AgendaPage(
    String path,
    String when,
    String place,
    Optional<String> chair,
    List<Item> items,
    int count,
    boolean manages) {

  /**
   * One item.
   *
   * @param reasons why the case is on the agenda, or what stands in that place
   * @param invited for those who run the conference; otherwise empty
   * @param steps what can be done with it now
   * @param open it is not closed
   * @param pack its packs can be read now
   */
  public record Item(
      String reference,
      String path,
      int minutes,
      String stage,
      List<String> reasons,
      List<Invited> invited,
      List<Link> steps,
      boolean open,
      boolean pack,
      long version) {}

  /**
   * An invited agency.
   *
   * @param missing what is still to be done; empty if nothing is
   */
  public record Invited(String agency, String missing) {}
}

package org.serachub.conference.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;

/**
 * One conference as one reader may know it.
 *
 * @param link where it is joined online, for those who come
 * @param cancelled when and why it was cancelled, if it was
 * @param overrun what to say if the items take longer than was planned
 * @param pages of the conference that this reader can go to
 * @param count how many items this reader may know of
 * @param manages the reader builds the agenda and invites
 * @param open it can still be changed
 */
public record AgendaPage(
    String path,
    String when,
    String place,
    Optional<String> link,
    Optional<String> chair,
    Optional<String> cancelled,
    Optional<String> overrun,
    List<Link> pages,
    List<Item> items,
    int count,
    boolean manages,
    boolean open) {

  /**
   * One item.
   *
   * @param reasons why the case is on the agenda, or what stands in that place
   * @param invited for those who run the conference; otherwise empty
   * @param steps what can be done with it now
   * @param pages about it that this reader can go to
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
      List<Link> pages,
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

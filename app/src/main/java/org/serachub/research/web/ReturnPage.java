package org.serachub.research.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * The return of one agency to one request.
 *
 * @param search what the records are searched by
 * @param own what the agency has recorded on the case so far
 * @param form empty once the return is finished or the pack is sealed
 * @param version of the return
 * @param changed a colleague changed the return since the form was drawn
 */
public record ReturnPage(
    Heading heading,
    List<Section> search,
    List<Section> own,
    Optional<Asking> form,
    boolean reopens,
    long version,
    boolean changed,
    Typed typed) {
  /** Copies the lists. */
  public ReturnPage {
    search = List.copyOf(search);
    own = List.copyOf(own);
  }

  /**
   * What stands above.
   *
   * @param ended the pack is sealed
   */
  public record Heading(
      String reference,
      Link conference,
      String due,
      boolean overdue,
      String state,
      Optional<String> reminded,
      boolean ended) {}

  /** One subject. */
  public record Section(String title, List<Row> rows) {}

  /** One field. */
  public record Row(String label, List<Line> lines, Optional<String> marker) {}

  /**
   * One value.
   *
   * @param release how far one's own agency lets it go
   */
  public record Line(String text, Optional<String> release) {
    @Override
    public String toString() {
      return "[line]";
    }
  }

  /**
   * What is asked.
   *
   * @param about whom a note can be about
   * @param questions a line can answer, by subject
   * @param others where questions that take no free text are answered
   */
  public record Asking(
      List<Option> about,
      List<Group> questions,
      List<Option> kinds,
      List<Option> handling,
      List<Option> states,
      Link others) {}

  /** The questions about one subject. */
  public record Group(String subject, List<Option> questions) {}
}

package org.serachub.conference.outcome.web;

import java.util.List;
import org.serachub.web.Link;

/**
 * The outcome of one item as one reader may know it.
 *
 * @param decisions each with how it was reached and who disagreed
 * @param rest the rating, the review and why the item was closed
 * @param records what this reader can record now
 */
public record OutcomePage(
    String conference,
    String path,
    String reference,
    String stage,
    List<Decision> decisions,
    List<Line> rest,
    List<Link> records) {
  /** One decision; the link that corrects it, for whoever may. */
  public record Decision(List<Line> lines, List<Link> actions) {}

  /** One question with what may be read below it. */
  public record Line(String label, List<String> texts) {
    @Override
    public String toString() {
      return "[line]";
    }
  }
}

package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Adding somebody or something to a case: first what it is, then its name or place.
 *
 * @param kinds to choose from
 * @param kind word of the chosen kind; empty until it is chosen
 * @param name the question that names it
 */
public record NewSubjectPage(
    List<Option> kinds,
    Optional<String> kind,
    Optional<QuestionPage> name,
    Typed typed,
    Link back) {
  /** Copies the list. */
  public NewSubjectPage {
    kinds = List.copyOf(kinds);
  }
}

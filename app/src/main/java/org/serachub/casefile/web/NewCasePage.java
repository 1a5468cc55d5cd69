package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/**
 * Opening a case: first what it is about, then what is known of it.
 *
 * @param kinds to choose from
 * @param chosen empty until a kind is chosen
 */
public record NewCasePage(List<Option> kinds, Optional<Chosen> chosen, Typed typed, Link back) {
  /**
   * What is asked once the kind is known.
   *
   * @param word of the kind
   * @param title in plain words
   */
  public record Chosen(String word, String title, Field name, Field reason, Field concern) {}

  /** Copies the list. */
  public NewCasePage {
    kinds = List.copyOf(kinds);
  }

  /** The choices of a field. */
  public List<Option> answers(Field field) {
    return ValueForm.options(field);
  }
}

package org.serachub.conference.web;

import java.util.List;
import java.util.Optional;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The register of conflicts of one case. */
public record RegisterPage(String reference, List<Row> rows, List<Option> candidates, Typed typed) {
  /**
   * One entry.
   *
   * @param ended when it ended, if it did
   * @param end where the form that ends it is sent
   */
  public record Row(
      String name, String scope, String made, String by, Optional<String> ended, String end) {}
}

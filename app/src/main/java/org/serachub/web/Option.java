package org.serachub.web;

import java.util.Optional;

/**
 * One choice of radios, checkboxes or a select.
 *
 * @param code what is sent
 * @param hint a line below the label
 */
public record Option(String code, String label, Optional<String> hint) {
  /** A choice without a hint. */
  public Option(String code, String label) {
    this(code, label, Optional.empty());
  }

  /** A choice with a hint. */
  public Option(String code, String label, String hint) {
    this(code, label, Optional.of(hint));
  }
}

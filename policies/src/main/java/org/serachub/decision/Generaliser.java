package org.serachub.decision;

/** Turns the content of a value into its general form, the only thing PARTIAL ever shows. */
public interface Generaliser {
  /** Its name in the catalogue, such as {@code age-band}. */
  String name();

  /**
   * The general form.
   *
   * @param content of a value of a field that names this generaliser
   * @param today the date that age bands are reckoned on
   */
  String generalise(Content content, java.time.LocalDate today);
}

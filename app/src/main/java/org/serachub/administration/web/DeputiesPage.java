package org.serachub.administration.web;

import java.util.List;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The deputies of chair, coordinator and DPO. */
public record DeputiesPage(List<Named> deputies, List<Option> candidates, Typed typed) {
  /** Copies the lists. */
  public DeputiesPage {
    deputies = List.copyOf(deputies);
    candidates = List.copyOf(candidates);
  }

  /**
   * One of them.
   *
   * @param named by whom and when, in plain words
   * @param waiting true until somebody has confirmed it
   */
  public record Named(String id, String person, String role, String named, boolean waiting) {}
}

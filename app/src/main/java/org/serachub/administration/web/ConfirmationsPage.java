package org.serachub.administration.web;

import java.util.List;

/** The roles and deputies that wait for the reader's word. */
public record ConfirmationsPage(List<Waiting> waiting, List<DeputiesPage.Named> deputies) {
  /** Copies the lists. */
  public ConfirmationsPage {
    deputies = List.copyOf(deputies);
    waiting = List.copyOf(waiting);
  }

  /**
   * One of them.
   *
   * @param id of the grant
   * @param granted by whom and when, in plain words
   * @param ready false until its holder has chosen a password
   */
  public record Waiting(
      String id, String person, String address, String role, String granted, boolean ready) {}
}

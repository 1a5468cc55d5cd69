package org.serachub.request;

import org.serachub.decision.Term;

/** The form in which a disclosure leaves. */
public enum Channel implements Term {
  PAGE("page"),
  PDF("pdf"),
  CSV("csv"),
  COMMAND("command");

  private final String word;

  Channel(String word) {
    this.word = word;
  }

  @Override
  public String word() {
    return word;
  }
}

package org.serachub.casefile.web;

import org.serachub.web.Link;

/** Asks whether an answer was really entered in error. */
public record InErrorPage(String label, String text, Link back) {
  @Override
  public String toString() {
    return "[in error]";
  }
}

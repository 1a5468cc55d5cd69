package org.serachub.web;

/** A link of a page: never to another site. */
public record Link(String text, String href) {
  /** Refuses anything that could leave the hub. */
  public Link {
    if (!href.matches("[/?#](?!/).*|/")) {
      throw new IllegalArgumentException("not a path of this site");
    }
  }
}

package org.serachub.administration.web;

/**
 * A one-time link, shown once.
 *
 * @param person whom it is for
 * @param url to hand over
 * @param back the page of the person
 */
public record LinkPage(String person, String url, String back) {
  @Override
  public String toString() {
    return "[link]";
  }
}

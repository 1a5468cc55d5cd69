package org.serachub.web;

/**
 * What the pages about the hub itself show.
 *
 * @param version of the running program
 */
public record SitePage(String version) {
  static SitePage of() {
    var version = SitePage.class.getPackage().getImplementationVersion();
    return new SitePage(version == null ? "0.1.0" : version);
  }
}

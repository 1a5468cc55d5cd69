package org.serachub.research.web;

import org.serachub.research.ResearchRequest;

/** The addresses of research. */
public final class ResearchPaths {
  /** What is asked of one's agency; for the coordinator, of all. */
  public static final String LIST = "/research";

  private ResearchPaths() {}

  /** The return of the reader's agency to a request. */
  public static String of(ResearchRequest request) {
    return "/conferences/"
        + request.item().conference()
        + "/cases/"
        + request.item().reference()
        + "/research";
  }

  static String reminder(ResearchRequest request) {
    return of(request) + "/" + request.agency() + "/reminder";
  }
}

package org.serachub.web.filter;

/** The order in which a request passes the filters. */
public final class FilterOrder {
  /** First: what is malformed gets no further. */
  public static final int GUARD = -300;

  /** Then: whose session it is. */
  public static final int SESSION = -200;

  /** Then: may they. */
  public static final int ACCESS = -100;

  private FilterOrder() {}
}

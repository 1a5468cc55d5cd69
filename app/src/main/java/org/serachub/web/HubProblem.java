package org.serachub.web;

import io.micronaut.http.HttpStatus;

/**
 * Why a request gets no page of its own. The reader gets a status and a plain page, never the
 * reason: what the outside sees names no rule, no table and nobody's existence.
 */
public abstract sealed class HubProblem extends RuntimeException {
  private final HttpStatus status;

  private HubProblem(HttpStatus status, String message) {
    super(message);
    this.status = status;
  }

  /** The status of the answer. */
  public final HttpStatus status() {
    return status;
  }

  /** 400: the request could not have come from one of our pages. */
  public static final class Malformed extends HubProblem {
    /**
     * @param message for the log: lower case, nothing that was sent
     */
    public Malformed(String message) {
      super(HttpStatus.BAD_REQUEST, message);
    }
  }

  /** 404: there is no such thing, or this reader may not know of it. */
  public static final class Absent extends HubProblem {
    /** One message for both, so that not even the log of a reader's request tells them apart. */
    public Absent() {
      super(HttpStatus.NOT_FOUND, "absent");
    }
  }

  /** 409: somebody else changed it first. */
  public static final class Stale extends HubProblem {
    /** For a change that was made to an older version than the current one. */
    public Stale() {
      super(HttpStatus.CONFLICT, "stale version");
    }
  }

  /** 413: more than a form of ours can hold. */
  public static final class TooLarge extends HubProblem {
    /** For a body over the limit of {@link Forms}. */
    public TooLarge() {
      super(HttpStatus.REQUEST_ENTITY_TOO_LARGE, "request too large");
    }
  }

  /** 503: something the hub needs does not answer; nothing was kept. */
  public static final class Unavailable extends HubProblem {
    /** Keeps the cause for the log; its message never leaves. */
    public Unavailable(Throwable cause) {
      super(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
      initCause(cause);
    }
  }
}

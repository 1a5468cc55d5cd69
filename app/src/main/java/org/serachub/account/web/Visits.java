package org.serachub.account.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import org.serachub.account.CurrentSession;
import org.serachub.account.Source;
import org.serachub.account.Visit;
import org.serachub.web.RequestIds;

/** Reads off a request what sign-in needs to know of it. */
@Singleton
final class Visits {
  private final Source source;
  private final RequestIds requests;

  Visits(Source source, RequestIds requests) {
    this.source = source;
    this.requests = requests;
  }

  /** The visit that {@code request} is. */
  Visit of(HttpRequest<?> request) {
    return new Visit(CurrentSession.of(request), source.of(request), requests.of(request));
  }
}

package org.serachub.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The last resort for a fault nobody foresaw. The log gets where it happened and not what it said:
 * messages of drivers and parsers quote data.
 */
@Singleton
final class HandleFault implements ExceptionHandler<Throwable, HttpResponse<byte[]>> {
  private static final Logger LOG = LoggerFactory.getLogger(HandleFault.class);
  private static final int FRAMES = 12;

  private final ErrorPages pages;
  private final RequestIds requests;

  HandleFault(ErrorPages pages, RequestIds requests) {
    this.pages = pages;
    this.requests = requests;
  }

  @Override
  public HttpResponse<byte[]> handle(HttpRequest request, Throwable fault) {
    LOG.error("alert: unexpected fault, reference `{}`: {}", requests.of(request), where(fault));
    var database = causes(fault).anyMatch(HandleFault::databaseIsAway);
    return pages.page(
        request, database ? HttpStatus.SERVICE_UNAVAILABLE : HttpStatus.INTERNAL_SERVER_ERROR);
  }

  private static boolean databaseIsAway(Throwable cause) {
    return cause instanceof SQLTransientException
        || cause instanceof SQLNonTransientConnectionException;
  }

  private static String where(Throwable fault) {
    return causes(fault)
        .map(
            cause ->
                cause.getClass().getName()
                    + Arrays.stream(cause.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n\tat " + frame)
                        .collect(Collectors.joining()))
        .collect(Collectors.joining("\ncaused by "));
  }

  private static Stream<Throwable> causes(Throwable fault) {
    return Stream.iterate(fault, cause -> cause != null, Throwable::getCause).limit(8);
  }
}

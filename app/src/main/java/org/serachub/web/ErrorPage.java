package org.serachub.web;

import io.micronaut.http.HttpStatus;
import java.util.List;

/**
 * What a reader is told instead of the page asked for: never why.
 *
 * @param typed what they wrote themselves and was not saved
 * @param reference what to quote when asking for help
 */
public record ErrorPage(
    String heading, List<String> paragraphs, List<String> typed, String reference) {
  /** Copies the lists. */
  public ErrorPage {
    paragraphs = List.copyOf(paragraphs);
    typed = List.copyOf(typed);
  }

  private ErrorPage(String heading, List<String> paragraphs, String reference) {
    this(heading, paragraphs, List.of(), reference);
  }

  /** The same with what was written and not saved. */
  ErrorPage with(List<String> written) {
    return new ErrorPage(heading, paragraphs, written, reference);
  }

  static ErrorPage of(HttpStatus status, String reference) {
    return switch (status) {
      case NOT_FOUND ->
          new ErrorPage(
              "Page not found",
              List.of(
                  "There is nothing here, or nothing that you may see.",
                  "If you typed the address, check that it is correct."),
              reference);
      case BAD_REQUEST, UNSUPPORTED_MEDIA_TYPE, METHOD_NOT_ALLOWED, NOT_ACCEPTABLE, FORBIDDEN ->
          new ErrorPage(
              "Sorry, we could not read that",
              List.of(
                  "Nothing was saved.",
                  "Go back, load the page again and try once more. A form stops working when you"
                      + " sign out or change role."),
              reference);
      case CONFLICT ->
          new ErrorPage(
              "Somebody changed this before you",
              List.of("Nothing was saved.", "Go back, load the page again and check it."),
              reference);
      case REQUEST_ENTITY_TOO_LARGE, REQUEST_URI_TOO_LONG, REQUEST_HEADER_FIELDS_TOO_LARGE ->
          new ErrorPage(
              "Sorry, that is too long",
              List.of("Nothing was saved.", "Go back and shorten what you wrote."),
              reference);
      case TOO_MANY_REQUESTS ->
          new ErrorPage("Try again in a few minutes", List.of("Nothing was saved."), reference);
      case SERVICE_UNAVAILABLE ->
          new ErrorPage(
              "Sorry, the service is unavailable",
              List.of("Nothing was saved.", "Try again in a few minutes."),
              reference);
      default ->
          new ErrorPage(
              "Sorry, there is a problem with the service",
              List.of("Try again later.", "We have been told of it."),
              reference);
    };
  }
}

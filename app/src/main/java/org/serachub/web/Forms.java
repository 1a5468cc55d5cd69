package org.serachub.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.serachub.account.Csrf;
import org.serachub.account.CurrentSession;

/** Reads the forms that pages of this hub send back. */
@Singleton
public final class Forms {
  /** The hidden control that carries the form's id. */
  public static final String ID = "form";

  /** The most bytes a form may have: a document of a policy set fits. */
  public static final int LIMIT = 512 * 1024;

  private static final String SENT = "serac.form";

  private final Csrf csrf;

  Forms(Csrf csrf) {
    this.csrf = csrf;
  }

  /**
   * Reads a form.
   *
   * @throws HubProblem.TooLarge if it has more than {@link #LIMIT} bytes or 500 answers
   * @throws HubProblem.Malformed if it is no form, not UTF-8, was not served to this session, or
   *     has no id
   */
  public Form read(HttpRequest<?> request, byte[] body) {
    if (body.length > LIMIT) {
      throw new HubProblem.TooLarge();
    }
    if (request.getContentType().filter(Forms::isForm).isEmpty()) {
      throw new HubProblem.Malformed("not a form");
    }
    var values = Urlencoded.read(body);
    var form = new Form(values);
    if (!csrf.verify(CurrentSession.of(request), form.hidden(Csrf.FIELD))) {
      throw new HubProblem.Malformed("form of another session");
    }
    var served = form.served(uuid(form.hidden(ID)), request.getPath());
    request.setAttribute(SENT, served);
    return served;
  }

  /**
   * The form that this request sent, if it was one of ours, whether or not it was read before what
   * it asked for failed: what is missing and what may not be seen must not differ in that either.
   */
  Optional<Form> sentWith(HttpRequest<?> request) {
    return request
        .getAttribute(SENT, Form.class)
        .or(() -> request.getBody(byte[].class).flatMap(body -> readIfOurs(request, body)));
  }

  private Optional<Form> readIfOurs(HttpRequest<?> request, byte[] body) {
    try {
      return Optional.of(read(request, body));
    } catch (HubProblem e) {
      return Optional.empty();
    }
  }

  private static boolean isForm(MediaType type) {
    return type.getName().equals(MediaType.APPLICATION_FORM_URLENCODED);
  }

  private static UUID uuid(String text) {
    try {
      return UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Malformed("form without an id");
    }
  }
}

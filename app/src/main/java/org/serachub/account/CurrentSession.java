package org.serachub.account;

import io.micronaut.http.HttpRequest;
import java.util.Optional;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;

/**
 * The session a request belongs to. Every request has one as an attribute; a visitor who has been
 * given no form yet has {@link #NONE}.
 *
 * @param id hash of the token in the cookie; empty if there is no session
 * @param person empty until somebody has signed in
 * @param requester empty until a role is chosen
 * @param csrf the session's secret for forms, in hexadecimal; empty if there is no session
 */
public record CurrentSession(
    Optional<Digest> id,
    Optional<PersonId> person,
    Optional<Requester> requester,
    Optional<String> csrf) {

  /** No session: no form of this visitor can be accepted. */
  public static final CurrentSession NONE =
      new CurrentSession(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final String ATTRIBUTE = "org.serachub.session";

  /** The session of {@code request}; {@link #NONE} outside the filters. */
  public static CurrentSession of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, CurrentSession.class).orElse(NONE);
  }

  /** Makes this the session of {@code request}. */
  public void bindTo(HttpRequest<?> request) {
    request.setAttribute(ATTRIBUTE, this);
  }

  /** True once a password was accepted, even if no role is chosen yet. */
  public boolean signedIn() {
    return person.isPresent();
  }

  @Override
  public String toString() {
    return "[session]";
  }
}

package org.serachub.account;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.shiro.authc.AuthenticationException;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.subject.SimplePrincipalCollection;
import org.apache.shiro.subject.Subject;
import org.serachub.decision.Role;
import org.serachub.request.PersonId;

/** Shiro's view of who is at the other end of a request; always an argument, never a thread's. */
@Singleton
public final class Subjects {
  private static final String ATTRIBUTE = "org.serachub.subject";

  private final DefaultSecurityManager manager;

  Subjects(DefaultSecurityManager manager) {
    this.manager = manager;
  }

  /** True if the subject of {@code request} has one of {@code roles}. */
  public static boolean hasAny(HttpRequest<?> request, Role... roles) {
    var subject = request.getAttribute(ATTRIBUTE, Subject.class);
    return subject.isPresent()
        && java.util.Arrays.stream(roles).anyMatch(role -> subject.get().hasRole(role.word()));
  }

  /** Whose password that is; empty for a wrong one, an unknown name and a closed account alike. */
  Optional<PersonId> authenticate(String address, String password, String source) {
    var token = new UsernamePasswordToken(address, password, source);
    try {
      var subject = manager.login(anonymous(source), token);
      return Optional.of((PersonId) subject.getPrincipal());
    } catch (AuthenticationException e) {
      return Optional.empty();
    } finally {
      token.clear();
    }
  }

  /** Builds the subject of {@code request} from its session. */
  public void bind(HttpRequest<?> request, CurrentSession session) {
    session
        .person()
        .ifPresent(person -> request.setAttribute(ATTRIBUTE, subjectOf(person, session)));
  }

  private Subject subjectOf(PersonId person, CurrentSession session) {
    var principals = new SimplePrincipalCollection(person, "accounts");
    session.requester().ifPresent(requester -> principals.add(requester, "accounts"));
    return new Subject.Builder(manager)
        .principals(principals)
        .authenticated(true)
        .sessionCreationEnabled(false)
        .buildSubject();
  }

  private Subject anonymous(String source) {
    return new Subject.Builder(manager).host(source).sessionCreationEnabled(false).buildSubject();
  }
}

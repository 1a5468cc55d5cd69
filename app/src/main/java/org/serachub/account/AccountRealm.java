package org.serachub.account;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import org.apache.shiro.authc.AuthenticationInfo;
import org.apache.shiro.authc.AuthenticationToken;
import org.apache.shiro.authc.SimpleAuthenticationInfo;
import org.apache.shiro.authc.UsernamePasswordToken;
import org.apache.shiro.authz.AuthorizationInfo;
import org.apache.shiro.authz.SimpleAuthorizationInfo;
import org.apache.shiro.realm.AuthorizingRealm;
import org.apache.shiro.subject.PrincipalCollection;
import org.serachub.platform.London;
import org.serachub.request.Requester;

/**
 * Tells Shiro who may sign in, and the one role of a session.
 *
 * <p>It answers for every name. Whoever is unknown, invited, suspended or gone gets a stored form
 * that nothing matches, so that each sign-in computes exactly one hash and fails in one way.
 */
@Singleton
final class AccountRealm extends AuthorizingRealm {
  private final People people;
  private final Passwords passwords;
  private final Clock clock;

  AccountRealm(People people, Passwords passwords, Clock clock) {
    super((token, info) -> matches(passwords, token, info));
    this.people = people;
    this.passwords = passwords;
    this.clock = clock;
    setName("accounts");
    setAuthenticationTokenClass(UsernamePasswordToken.class);
  }

  @Override
  protected AuthenticationInfo doGetAuthenticationInfo(AuthenticationToken token) {
    var typed = (String) token.getPrincipal();
    var account = Address.of(typed).flatMap(people::account).filter(this::mayEnter);
    return new SimpleAuthenticationInfo(
        account.<Object>map(found -> found.person().id()).orElse("nobody"),
        account.flatMap(People.Account::stored).orElseGet(passwords::nobodys),
        getName());
  }

  @Override
  protected AuthorizationInfo doGetAuthorizationInfo(PrincipalCollection principals) {
    var info = new SimpleAuthorizationInfo();
    Optional.ofNullable(principals.oneByType(Requester.class))
        .ifPresent(requester -> info.addRole(requester.role().word()));
    return info;
  }

  private boolean mayEnter(People.Account account) {
    return account.person().mayEnterOn(London.today(clock));
  }

  private static boolean matches(
      Passwords passwords, AuthenticationToken token, AuthenticationInfo info) {
    return passwords.match(token.getCredentials(), (String) info.getCredentials());
  }
}

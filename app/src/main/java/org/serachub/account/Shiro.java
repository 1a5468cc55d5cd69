package org.serachub.account;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import org.apache.shiro.mgt.DefaultSecurityManager;
import org.apache.shiro.mgt.DefaultSessionStorageEvaluator;
import org.apache.shiro.mgt.DefaultSubjectDAO;

/**
 * Shiro's core, without its web filters, remember-me cookies, caches or sessions: all of its known
 * ways of being by-passed lie there.
 */
@Factory
final class Shiro {
  @Singleton
  DefaultSecurityManager securityManager(AccountRealm realm) {
    var storage = new DefaultSessionStorageEvaluator();
    storage.setSessionStorageEnabled(false);
    var subjects = new DefaultSubjectDAO();
    subjects.setSessionStorageEvaluator(storage);
    var manager = new DefaultSecurityManager(realm);
    manager.setSubjectDAO(subjects);
    manager.setRememberMeManager(null);
    return manager;
  }
}

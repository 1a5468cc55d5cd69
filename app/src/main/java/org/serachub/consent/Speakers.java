package org.serachub.consent;

import java.util.Set;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.Role;
import org.serachub.request.Acting;

/** Who may speak for a basis. The route has said so before; this says it where it matters. */
final class Speakers {
  private static final Set<Role> FOR_CONSENT = Set.of(Role.ADVOCATE, Role.REPRESENTATIVE);
  private static final Set<Role> FOR_DECISIONS =
      Set.of(Role.ADVOCATE, Role.REPRESENTATIVE, Role.CHAIR, Role.COORDINATOR);

  private Speakers() {}

  static void requireForConsent(Acting acting) {
    require(acting, FOR_CONSENT);
  }

  static void requireForDecisions(Acting acting) {
    require(acting, FOR_DECISIONS);
  }

  private static void require(Acting acting, Set<Role> roles) {
    if (!roles.contains(acting.requester().role())) {
      throw CaseRefusal.absent();
    }
  }
}

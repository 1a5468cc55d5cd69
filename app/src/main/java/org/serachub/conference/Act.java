package org.serachub.conference;

import java.util.Set;
import org.serachub.decision.Role;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;

/** Who acts, and in which request. */
public record Act(Requester by, RequestId request) {
  /**
   * Refuses anybody in another role. The route has said so before; this says it where it matters.
   *
   * @throws Refusal if the role is none of these
   */
  public void requireRole(Set<Role> roles) {
    if (!roles.contains(by.role())) {
      throw Refusal.absent();
    }
  }
}

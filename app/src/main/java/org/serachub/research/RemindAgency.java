package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.serachub.conference.Refusal;
import org.serachub.decision.Role;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;

/** Reminds an agency of a return that is awaited; its people read it on their first page. */
@Singleton
@Requires(beans = Sql.class)
public final class RemindAgency {
  private final ResearchWrites writes;
  private final ResearchRequests requests;

  RemindAgency(ResearchWrites writes, ResearchRequests requests) {
    this.writes = writes;
    this.requests = requests;
  }

  /**
   * Reminds it.
   *
   * @throws Refusal if it is not asked, the pack is sealed, or it has returned
   */
  public void remind(Acting acting, ItemId item, AgencyId agency) {
    if (acting.requester().role() != Role.COORDINATOR) {
      throw Refusal.absent();
    }
    var request = writes.open(item, agency);
    if (!request.state().outstanding()) {
      throw Refusal.notNow();
    }
    writes.write(acting, request, "remind", change -> requests.remind(request, change));
  }
}

package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import org.serachub.conference.Refusal;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.ItemId;

/** Opens a finished return again, until the pack is sealed. */
@Singleton
@Requires(beans = Sql.class)
public final class ReopenReturn {
  private final ResearchWrites writes;
  private final ResearchRequests requests;

  ReopenReturn(ResearchWrites writes, ResearchRequests requests) {
    this.writes = writes;
    this.requests = requests;
  }

  /**
   * Opens it.
   *
   * @throws Refusal if the agency is not asked, the pack is sealed, the return has changed, or it
   *     is not finished
   */
  public void reopen(Acting acting, ItemId item, long version) {
    var request = writes.open(item, acting.agency(), version);
    if (request.state().outstanding()) {
      throw Refusal.notNow();
    }
    writes.write(
        acting,
        request,
        "reopen",
        change -> {
          if (!requests.move(request, ReturnState.STARTED, change)) {
            throw Refusal.stale();
          }
        });
  }
}

package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.ItemStep;
import org.serachub.conference.Remaining;
import org.serachub.decision.Role;
import org.serachub.platform.database.Sql;
import org.serachub.request.Requester;

/** Points out the returns that a coordinator still waits for when packs are sealed. */
@Singleton
@Requires(beans = Sql.class)
final class RemainingReturns implements Remaining {
  private final ResearchRequests requests;

  RemainingReturns(ResearchRequests requests) {
    this.requests = requests;
  }

  @Override
  public List<String> before(Requester by, AgendaItem item, ItemStep step) {
    return step == ItemStep.SEAL && by.role() == Role.COORDINATOR
        ? requests.of(item.id()).stream()
            .filter(each -> each.state().outstanding())
            .map(
                each ->
                    each.agencyName()
                        + ": the research return has not come back. It can give none once the packs"
                        + " are sealed.")
            .sorted()
            .toList()
        : List.of();
  }
}

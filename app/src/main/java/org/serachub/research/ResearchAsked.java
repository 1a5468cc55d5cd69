package org.serachub.research;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Exclusions;
import org.serachub.platform.database.Sql;
import org.serachub.request.Requester;

/**
 * What one reader may know of requests for research: an agency's people of those to their agency,
 * the coordinator of all. Whom the register of conflicts keeps out knows of none on that case.
 */
@Singleton
@Requires(beans = Sql.class)
public final class ResearchAsked {
  private static final Comparator<ResearchRequest> BY_DAY =
      Comparator.comparing((ResearchRequest each) -> !each.state().outstanding())
          .thenComparing(each -> each.due().orElse(LocalDate.MAX))
          .thenComparing(each -> each.item().reference())
          .thenComparing(ResearchRequest::agencyName);

  private final ResearchRequests requests;
  private final Exclusions exclusions;

  ResearchAsked(ResearchRequests requests, Exclusions exclusions) {
    this.requests = requests;
    this.exclusions = exclusions;
  }

  /** Those of items whose pack is not sealed: outstanding ones first, the earliest day first. */
  public List<ResearchRequest> open(Requester by) {
    var all = standing(by);
    var keptOut =
        exclusions.keptOut(by, all.stream().map(each -> each.item().caseId()).distinct().toList());
    return all.stream()
        .filter(each -> !keptOut.contains(each.item().caseId()))
        .sorted(BY_DAY)
        .toList();
  }

  /** The one about an item, which the reader is known to be invited to. */
  public Optional<ResearchRequest> of(Requester by, AgendaItem item) {
    return requests.find(item.id(), by.requireAgency());
  }

  private List<ResearchRequest> standing(Requester by) {
    return switch (by.role()) {
      case REPRESENTATIVE, ADVOCATE -> requests.to(by.requireAgency());
      case COORDINATOR -> requests.all();
      case CHAIR, DPO, ADMINISTRATOR, OBSERVER -> List.of();
    };
  }
}

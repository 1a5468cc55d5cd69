package org.serachub.casefile.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.action.Actions;
import org.serachub.action.Owners;
import org.serachub.action.SeenAction;
import org.serachub.disclosure.CaseView;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.request.EntryId;

/**
 * The actions of a case as its page lists them: what is open, and what came of those that are over,
 * so that a case that comes back begins with the earlier plan.
 */
public record CaseActions(
    List<SeenAction> open, List<SeenAction> over, Map<AgencyId, String> agencies, LocalDate today) {
  /** Copies the lists. */
  public CaseActions {
    open = List.copyOf(open);
    over = List.copyOf(over);
  }

  /** The entries whose values are listed here and nowhere else on the page. */
  Set<EntryId> entries() {
    return java.util.stream.Stream.concat(open.stream(), over.stream())
        .map(seen -> seen.row().entry())
        .collect(Collectors.toSet());
  }

  /** True if there is anything to list. */
  public boolean any() {
    return !open.isEmpty() || !over.isEmpty();
  }

  /** What the owner's agency is called. */
  public String owner(SeenAction seen) {
    return agencies.getOrDefault(seen.row().owner().agency(), "");
  }

  /** Finds them in what the door has shown of a case. */
  @Singleton
  static final class Find {
    private final Actions actions;
    private final Owners owners;
    private final Clock clock;

    Find(Actions actions, Owners owners, Clock clock) {
      this.actions = actions;
      this.owners = owners;
      this.clock = clock;
    }

    CaseActions in(CaseView view) {
      var seen = SeenAction.of(List.of(view), actions.of(List.of(view.id())));
      return new CaseActions(
          seen.stream().filter(one -> one.row().state().open()).toList(),
          seen.stream().filter(one -> !one.row().state().open()).toList(),
          owners.agencyNames(),
          London.today(clock));
    }
  }
}

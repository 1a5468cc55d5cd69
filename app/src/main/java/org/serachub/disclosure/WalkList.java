package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.disclosure.Decided.DecidedCase;
import org.serachub.platform.database.Sql;
import org.serachub.request.Request;
import org.serachub.request.Target;

/**
 * Finds the cases of a page: walks the targets in their order, some at a time, until as many are
 * there for the reader as the page holds, and one more. What is passed over on the way is decided
 * and neither opened nor told of: a page has no gap where a case is not there for its reader.
 */
@Singleton
final class WalkList {
  private final Gather gather;
  private final Decide decide;
  private final Sql sql;

  WalkList(Gather gather, Decide decide, Sql sql) {
    this.gather = gather;
    this.decide = decide;
    this.sql = sql;
  }

  /**
   * What a page will hold.
   *
   * @param decided the cases of the page and no others, in order
   */
  record Walked(Decided decided, boolean more) {}

  /** Finds the first {@code most} that are there. */
  Walked walk(Request request, int most) {
    return sql.transaction(() -> onSnapshot(request, most));
  }

  private Walked onSnapshot(Request request, int most) {
    var found = new ArrayList<DecidedCase>();
    var gathered = Optional.<Gathered>empty();
    var from = 0;
    do {
      var to = Math.min(request.targets().size(), from + most + 1);
      var some = gather.gather(about(request, request.targets().subList(from, to)));
      decide.decide(some).cases().stream().filter(WalkList::listed).forEach(found::add);
      gathered = gathered.or(() -> Optional.of(some));
      from = to;
    } while (found.size() <= most && from < request.targets().size());
    var page = found.subList(0, Math.min(most, found.size()));
    return new Walked(narrowed(gathered.orElseThrow(), request, page), found.size() > most);
  }

  private static boolean listed(DecidedCase decided) {
    return decided.facts().undertakingDue().isPresent() || decided.drawn();
  }

  private static Decided narrowed(Gathered all, Request request, List<DecidedCase> page) {
    var targets = page.stream().map(one -> new Target(one.facts().id(), Optional.empty())).toList();
    return new Decided(
        new Gathered(
            about(request, targets),
            all.policy(),
            all.now(),
            all.partners(),
            all.agreements(),
            page.stream().map(DecidedCase::facts).toList()),
        page);
  }

  private static Request about(Request request, List<Target> targets) {
    return new Request(
        request.id(),
        request.requester(),
        request.purpose(),
        request.channel(),
        targets,
        request.fields());
  }
}

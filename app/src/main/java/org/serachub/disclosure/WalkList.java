package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.decision.Role;
import org.serachub.disclosure.Decided.DecidedCase;
import org.serachub.disclosure.Gather.Which;
import org.serachub.platform.database.Sql;
import org.serachub.request.EntryId;
import org.serachub.request.Request;
import org.serachub.request.Target;

/**
 * Finds the rows of a page: walks each part in its order, some rows at a time, until as many are
 * there for the reader as the part holds, and one more. What is passed over on the way is decided
 * and neither opened nor told of: a page has no gap where a case is not there for its reader.
 *
 * <p>Only the values that the page asks for are read, with one that the reader's own agency gave,
 * and all others of a case only where those do not say by themselves that it is there.
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
  record Walked(Decided decided, List<Part> parts) {}

  /** What a part of it will hold. */
  record Part(List<Found> found, boolean more) {}

  /** A row that is there, by its place in what was asked for. */
  record Found(Target target, int row) {}

  /** Finds the first rows of each part. */
  Walked walk(Request request, List<Wanted> parts) {
    return sql.transaction(() -> onSnapshot(request, parts));
  }

  private Walked onSnapshot(Request request, List<Wanted> parts) {
    var begun = gather.begin(request);
    var known = new LinkedHashMap<Target, DecidedCase>();
    var walks = parts.stream().map(Walk::new).toList();
    while (walks.stream().anyMatch(Walk::unfinished)) {
      var ahead = new LinkedHashSet<Target>();
      walks.forEach(walk -> walk.ahead().forEach(row -> ahead.add(row.target())));
      ahead.removeAll(known.keySet());
      known.putAll(decide(begun, ahead, cases(walks)));
      walks.forEach(walk -> walk.take(known));
    }
    return page(begun, walks, known);
  }

  /** Those of the targets that stand ahead as cases, and not for something recorded of them. */
  private static Set<Target> cases(List<Walk> walks) {
    return walks.stream()
        .flatMap(walk -> walk.ahead().stream())
        .filter(row -> row.mark().isEmpty())
        .map(Wanted.Row::target)
        .collect(Collectors.toSet());
  }

  private Map<Target, DecidedCase> decide(Gathered begun, Set<Target> targets, Set<Target> cases) {
    var known = new LinkedHashMap<Target, DecidedCase>();
    var left = targets;
    for (var which : steps(begun.request())) {
      var some = decide.decide(gather.with(begun, List.copyOf(left), which)).cases();
      some.forEach(one -> known.put(one.facts().target(), one));
      left =
          some.stream()
              .filter(one -> !listed(one))
              .map(one -> one.facts().target())
              .filter(cases::contains)
              .collect(Collectors.toCollection(LinkedHashSet::new));
      if (left.isEmpty()) {
        break;
      }
    }
    return known;
  }

  /**
   * What is read, step by step, until a case says that it is there. A coordinator's lists say more
   * of a case than its name, and must not depend on which value is taken.
   */
  private static List<Which> steps(Request request) {
    var requester = request.requester();
    var oneOf = requester.agency().filter(agency -> requester.role() != Role.COORDINATOR);
    return request.fields().isPresent()
        ? List.of(new Which(request.fields(), oneOf), Which.ALL)
        : List.of(Which.ALL);
  }

  private static boolean listed(DecidedCase decided) {
    return decided.facts().undertakingDue().isPresent() || decided.drawn();
  }

  private static Walked page(Gathered begun, List<Walk> walks, Map<Target, DecidedCase> known) {
    var marked = new LinkedHashMap<Target, Set<EntryId>>();
    var whole = new LinkedHashSet<Target>();
    for (var walk : walks) {
      for (var found : walk.page()) {
        var row = walk.wanted.rows().get(found.row());
        var entries = marked.computeIfAbsent(row.target(), target -> new LinkedHashSet<>());
        row.mark()
            .ifPresentOrElse(mark -> entries.add(mark.entry()), () -> whole.add(row.target()));
      }
    }
    var page = new ArrayList<DecidedCase>();
    marked.forEach(
        (target, entries) -> {
          var one = java.util.Objects.requireNonNull(known.get(target));
          page.add(whole.contains(target) ? one : one.of(entries));
        });
    return new Walked(
        narrowed(begun, page),
        walks.stream().map(walk -> new Part(walk.page(), walk.more())).toList());
  }

  private static Decided narrowed(Gathered begun, List<DecidedCase> page) {
    return new Decided(
        new Gathered(
            about(begun.request(), page.stream().map(one -> one.facts().target()).toList()),
            begun.policy(),
            begun.now(),
            begun.partners(),
            begun.agreements(),
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
        request.fields(),
        request.entries());
  }

  /** How far one part has been walked. */
  private static final class Walk {
    // Enough that a partnership's many cases take few steps, few enough to be read at once.
    private static final int LONGEST_STEP = 200;

    private final Wanted wanted;
    private final List<Found> found = new ArrayList<>();
    private List<Wanted.Row> ahead;
    private int at;
    private int step;

    Walk(Wanted wanted) {
      this.wanted = wanted;
      this.step = Math.min(wanted.most(), LONGEST_STEP) + 1;
      this.ahead = wanted.rows().some(0, step);
    }

    boolean unfinished() {
      return !ahead.isEmpty();
    }

    boolean more() {
      return found.size() > wanted.most();
    }

    List<Found> page() {
      return found.subList(0, Math.min(wanted.most(), found.size()));
    }

    List<Wanted.Row> ahead() {
      return ahead;
    }

    void take(Map<Target, DecidedCase> known) {
      for (var row : ahead) {
        var decided = known.get(row.target());
        if (decided != null && there(row, decided)) {
          found.add(new Found(row.target(), at));
        }
        at++;
      }
      step = Math.min(2 * step, LONGEST_STEP);
      ahead = more() ? List.of() : wanted.rows().some(at, step);
    }

    private static boolean there(Wanted.Row row, DecidedCase decided) {
      return row.mark()
          .map(mark -> decided.shows(mark.field(), mark.entry()))
          .orElseGet(() -> listed(decided));
    }
  }
}

package org.serachub.policy.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.serachub.decision.Level;
import org.serachub.decision.Role;
import org.serachub.decision.proof.Change;
import org.serachub.decision.report.DiffReport;
import org.serachub.oversight.ReachOfChange.Touched;
import org.serachub.policy.StoredSet;
import org.serachub.request.Requester;
import org.serachub.web.Typed;

/**
 * What a policy set would change against the one in force, or changed against the one before it.
 *
 * @param heading what it is compared with, in plain words; empty if it was the first of all
 * @param against the version it is compared with
 * @param changes what widens first
 * @param decision what this reader can do about it
 */
public record EffectPage(
    String path,
    Optional<String> heading,
    String against,
    List<Fact> facts,
    List<Line> changes,
    Decision decision,
    Typed typed) {
  /** Copies the lists. */
  public EffectPage {
    facts = List.copyOf(facts);
    changes = List.copyOf(changes);
  }

  /** What is known of the set. */
  public record Fact(String name, String text) {}

  /** What this reader can do. */
  public enum Decision {
    /** Nothing is to be decided, or not by this reader. */
    NONE,
    /** Approve it or turn it down. */
    OPEN,
    /** It widens, and this officer has proposed it: another one approves it, they withdraw it. */
    ANOTHER_OFFICER,
    /** This reader has proposed it and is no officer: they withdraw it. */
    OWN
  }

  /**
   * One region of requests in which the level differs.
   *
   * @param conditions when it holds; empty if always
   * @param parts further conditions, of which one set must hold; empty if there are none
   */
  public record Line(
      boolean wider,
      LevelWord from,
      LevelWord to,
      String fields,
      List<String> conditions,
      List<String> parts,
      String example,
      String touched) {}

  static EffectPage of(
      SetsDesk desk,
      StoredSet set,
      boolean first,
      DiffReport effect,
      List<Touched> touched,
      Decision decision) {
    return new EffectPage(
        SetsPage.path(set.id()),
        first ? Optional.empty() : Optional.of(heading(set)),
        effect.before(),
        facts(desk, set),
        lines(effect, touched),
        decision,
        Typed.EMPTY);
  }

  private static String heading(StoredSet set) {
    return set.activeFrom().isPresent()
        ? "What it changed against the set in force before it"
        : "What it changes against the set in force";
  }

  /** The same with what was typed. */
  EffectPage with(Typed again) {
    return new EffectPage(path, heading, against, facts, changes, decision, again);
  }

  /** True if something more would be disclosed than before. */
  public boolean widens() {
    return changes.stream().anyMatch(Line::wider);
  }

  private static List<Fact> facts(SetsDesk desk, StoredSet set) {
    var facts = new ArrayList<Fact>();
    facts.add(new Fact("Where it stands", SetsPage.state(set, desk.now())));
    facts.add(new Fact("Proposed by", desk.name(set.proposedBy())));
    Optional.of(set.reason())
        .filter(reason -> !reason.isEmpty())
        .ifPresent(reason -> facts.add(new Fact("Why", reason)));
    set.approvedBy()
        .ifPresent(by -> facts.add(new Fact("Approved by", desk.name(Optional.of(by)))));
    return facts;
  }

  private static List<Line> lines(DiffReport effect, List<Touched> touched) {
    var lines = new ArrayList<Line>();
    for (var at = 0; at < effect.changes().size(); at++) {
      lines.add(line(effect, effect.changes().get(at), touched.get(at)));
    }
    return lines;
  }

  private static Line line(DiffReport effect, Change change, Touched touched) {
    return new Line(
        change.widens(),
        word(change.from()),
        word(change.to()),
        change.fields().stream().map(field -> field.label()).collect(Collectors.joining("; ")),
        change.common(effect.vocabulary()),
        parts(change, effect),
        change.example().words(effect.vocabulary()),
        "%,d live cases hold such a field; %,d people hold such a role"
            .formatted(touched.cases(), touched.people()));
  }

  private static List<String> parts(Change change, DiffReport effect) {
    return change.where().size() == 1
        ? List.of()
        : change.parts(effect.vocabulary()).stream().map(part -> String.join("; ", part)).toList();
  }

  private static LevelWord word(Level level) {
    return LevelWord.of(level);
  }

  /** What a reader of that role can do about a set. */
  static Decision decision(Requester by, StoredSet set, StoredSet.State state, boolean mayApprove) {
    if (state != StoredSet.State.PROPOSED) {
      return Decision.NONE;
    }
    if (by.role() != Role.DPO) {
      return set.isOf(by.person()) ? Decision.OWN : Decision.NONE;
    }
    return mayApprove ? Decision.OPEN : Decision.ANOTHER_OFFICER;
  }
}

package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Category;
import org.serachub.decision.Field;
import org.serachub.decision.LegalClass;
import org.serachub.decision.Level;
import org.serachub.decision.language.Place;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/** Looks for rules that do nothing, say too much or leave something sensitive unguarded. */
public final class CheckSet {
  private static final Set<LegalClass> SENSITIVE =
      EnumSet.of(LegalClass.SPECIAL_CATEGORY, LegalClass.CRIMINAL, LegalClass.INTELLIGENCE);

  private final PolicySet set;
  private final List<Cover> impossible;
  private final List<Finding> findings = new ArrayList<>();

  private CheckSet(PolicySet set) {
    this.set = set;
    this.impossible = Impossible.in(set);
  }

  /** Everything found, faults and warnings. */
  public static List<Finding> findings(PolicySet set) {
    CheckSet check = new CheckSet(set);
    set.rules().forEach(check::rule);
    check.quietFields();
    check.unguarded();
    return List.copyOf(check.findings);
  }

  private void rule(Rule rule) {
    String name = "`" + rule.id() + "`";
    if (rule.sentences().told() == Rule.Told.YES && looksAtUntold(rule)) {
      fault(rule.place(), name + " may be told, but looks at what a reader may not be told");
    }
    boolean effect = rule.grants() ? grantHasEffect(rule) : capHasEffect(rule);
    if (rule.sentences().backstop()) {
      if (effect) {
        warning(rule.place(), name + " is marked as a backstop, but has an effect");
      }
    } else if (!effect) {
      fault(rule.place(), name + whyNone(rule));
    }
  }

  private String whyNone(Rule rule) {
    if (Cover.gap(rule.when(), impossible).isEmpty()) {
      return " never applies";
    }
    return rule.grants() || reached(rule)
        ? " has no effect: other rules give the same without it"
        : " lowers nothing: no grant reaches it (mark it `backstop` to keep it)";
  }

  private boolean looksAtUntold(Rule rule) {
    return Stream.concat(Stream.of(rule.when()), rule.unless().stream())
        .anyMatch(
            box ->
                Stream.of(Attribute.values())
                    .anyMatch(
                        attribute -> !box.open(attribute) && !set.vocabulary().told(attribute)));
  }

  private boolean reached(Rule cap) {
    return grantsAbove(cap.level())
        .anyMatch(grant -> Cover.gap(grant.when().and(cap.when()), lifted(cap)).isPresent());
  }

  private Stream<Rule> grantsAbove(Level level) {
    return set.grants().stream().filter(grant -> grant.level().compareTo(level) > 0);
  }

  private List<Cover> lifted(Rule cap) {
    List<Cover> lifted = new ArrayList<>(impossible);
    cap.unless().stream().map(Cover::of).forEach(lifted::add);
    return lifted;
  }

  /** True if somewhere the level would be lower without it. */
  private boolean grantHasEffect(Rule grant) {
    for (Level below : Level.values()) {
      if (below.compareTo(grant.level()) >= 0) {
        return false;
      }
      List<Cover> same = new ArrayList<>(impossible);
      grantsAbove(below).filter(other -> !other.equals(grant)).map(Cover::of).forEach(same::add);
      set.caps().stream()
          .filter(cap -> cap.level().compareTo(below) <= 0)
          .map(Cover::of)
          .forEach(same::add);
      if (Cover.gap(grant.when(), same).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** True if somewhere the level would be higher without it. */
  private boolean capHasEffect(Rule cap) {
    List<Cover> same = lifted(cap);
    set.caps().stream()
        .filter(other -> !other.equals(cap) && other.level().compareTo(cap.level()) <= 0)
        .map(Cover::of)
        .forEach(same::add);
    return grantsAbove(cap.level())
        .anyMatch(grant -> Cover.gap(grant.when().and(cap.when()), same).isPresent());
  }

  /** A withheld marker on a field whose existence tells would tell it. */
  private void quietFields() {
    BitSet quiet = new BitSet();
    for (int at = 0; at < set.space().fields(); at++) {
      quiet.set(at, set.catalogue().fields().get(at).existenceTells());
    }
    Box box = set.all().withFields(quiet).with(Attribute.CUSTODY, 1);
    List<Cover> hidden = new ArrayList<>(impossible);
    caps(Level.HIDDEN).map(Cover::of).forEach(hidden::add);
    List<Cover> higher = new ArrayList<>(hidden);
    grantsAbove(Level.WITHHELD).map(Cover::of).forEach(higher::add);
    set.grants().stream()
        .filter(grant -> grant.level() == Level.WITHHELD)
        .forEach(grant -> quiet(grant, box.and(grant.when()), higher));
    caps(Level.WITHHELD)
        .forEach(
            cap -> {
              List<Cover> covers = new ArrayList<>(hidden);
              cap.unless().stream().map(Cover::of).forEach(covers::add);
              grantsAbove(Level.HIDDEN)
                  .forEach(grant -> quiet(cap, box.and(cap.when()).and(grant.when()), covers));
            });
  }

  private void quiet(Rule rule, Box box, List<Cover> covers) {
    Cover.gap(box, covers)
        .map(gap -> Combination.in(gap, set).field())
        .ifPresent(
            field ->
                fault(
                    rule.place(),
                    "`"
                        + rule.id()
                        + "` withholds `"
                        + field.id()
                        + "`, whose existence tells; hide it"));
  }

  private Stream<Rule> caps(Level level) {
    return set.caps().stream().filter(cap -> cap.level() == level);
  }

  /** Only caps keep a field hidden against every later grant. */
  private void unguarded() {
    for (Category category : set.catalogue().categories()) {
      boolean sensitive =
          set.catalogue().fields().stream()
              .filter(field -> field.category().equals(category))
              .map(Field::legalClass)
              .anyMatch(SENSITIVE::contains);
      if (sensitive && set.caps().stream().noneMatch(cap -> guards(cap, category))) {
        warning(
            new Place("catalogue.yaml", 1, 1),
            "no cap is written for the sensitive category `" + category.id() + "`");
      }
    }
  }

  /** A cap on many categories is about standing, not about this one. */
  private boolean guards(Rule cap, Category category) {
    Set<Category> named =
        cap.when().fields().stream()
            .mapToObj(at -> set.catalogue().fields().get(at).category())
            .collect(Collectors.toSet());
    return named.contains(category) && named.size() * 3 <= set.catalogue().categories().size();
  }

  private void fault(Place place, String text) {
    findings.add(new Finding(Finding.Weight.FAULT, place, text));
  }

  private void warning(Place place, String text) {
    findings.add(new Finding(Finding.Weight.WARNING, place, text));
  }
}

package org.serachub.decision.proof;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.serachub.decision.AgreementState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.Level;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;
import org.serachub.decision.region.Space;

/** One of two policy sets that are compared, field by field. */
final class Side {
  /** A space of attributes alone. */
  static final Space ATTRIBUTES = new Space(1);

  private static final int YES = 1;
  private static final int NO = 0;

  private final PolicySet set;
  private final Diagram diagram;
  private final Map<Rules, Integer> known = new HashMap<>();

  /** What a rule says of one field. */
  record Said(boolean grants, Level level, Box when, List<Box> unless) {}

  /** All that is said of one field, and whom it can be about. */
  record Rules(Set<SubjectKind> about, Set<Said> said) {
    Rules {
      about = Set.copyOf(about);
      said = Set.copyOf(said);
    }
  }

  Side(PolicySet set, Diagram diagram) {
    this.set = set;
    this.diagram = diagram;
  }

  /** What is said of that field; nothing if there is no such field. */
  Optional<Rules> rules(FieldId id) {
    OptionalInt at = set.catalogue().position(id);
    Optional<Field> field = set.catalogue().field(id);
    if (at.isEmpty() || field.isEmpty()) {
      return Optional.empty();
    }
    Set<Said> said = new HashSet<>();
    for (Rule rule : set.rules()) {
      slice(rule.when(), at.getAsInt())
          .ifPresent(
              when ->
                  said.add(
                      new Said(rule.grants(), rule.level(), when, slices(rule, at.getAsInt()))));
    }
    return Optional.of(new Rules(field.get().about(), said));
  }

  /** The function that gives the level; hidden if nothing is said. */
  int levels(Optional<Rules> rules) {
    return rules
        .map(found -> known.computeIfAbsent(found, this::levels))
        .orElse(Level.HIDDEN.ordinal());
  }

  private static List<Box> slices(Rule rule, int field) {
    return rule.unless().stream().flatMap(box -> slice(box, field).stream()).toList();
  }

  /** The part of a box that is about one field, without the field. */
  private static Optional<Box> slice(Box box, int field) {
    if (!box.fields().get(field)) {
      return Optional.empty();
    }
    Box slice = ATTRIBUTES.all();
    for (Attribute attribute : Attribute.values()) {
      slice = slice.with(attribute, box.mask(attribute));
    }
    return Optional.of(slice);
  }

  private int levels(Rules rules) {
    int granted = Level.HIDDEN.ordinal();
    int capped = Level.SHOWN.ordinal();
    for (Said said : rules.said()) {
      int level = said.level().ordinal();
      int holds = holds(said);
      if (said.grants()) {
        granted =
            diagram.combine(holds, granted, (yes, was) -> yes == YES ? Math.max(was, level) : was);
      } else {
        capped =
            diagram.combine(holds, capped, (yes, was) -> yes == YES ? Math.min(was, level) : was);
      }
    }
    int levels = diagram.combine(granted, capped, Math::min);
    return diagram.combine(
        contradictions(diagram, rules.about()), levels, (yes, was) -> yes == YES ? NO : was);
  }

  private int holds(Said said) {
    int holds = diagram.of(said.when(), YES, NO);
    for (Box lifted : said.unless()) {
      holds = diagram.combine(holds, diagram.of(lifted, YES, NO), (yes, but) -> yes & ~but);
    }
    return holds;
  }

  /** Where facts contradict each other, so that the engine hides whatever the rules say. */
  static int contradictions(Diagram diagram, Set<SubjectKind> about) {
    Box all = ATTRIBUTES.all();
    long own = 1L << AgreementState.OWN.ordinal();
    long noDecision = 1L << DecisionState.NONE.ordinal();
    long noGateway = 1L << Gateway.NONE.ordinal();
    long others = 0;
    for (SubjectKind kind : EnumSet.complementOf(copy(about))) {
      others |= 1L << kind.ordinal();
    }
    int found = NO;
    for (Box box :
        List.of(
            all.with(Attribute.CUSTODY, 1L << 1).with(Attribute.AGREEMENT, ~own),
            all.with(Attribute.CUSTODY, 1L).with(Attribute.AGREEMENT, own),
            all.with(Attribute.DECISION, noDecision).with(Attribute.GATEWAY, ~noGateway),
            all.with(Attribute.DECISION, ~noDecision).with(Attribute.GATEWAY, noGateway),
            all.with(Attribute.ABOUT, others))) {
      found = diagram.combine(found, diagram.of(box, YES, NO), (a, b) -> a | b);
    }
    return found;
  }

  private static EnumSet<SubjectKind> copy(Set<SubjectKind> about) {
    EnumSet<SubjectKind> copy = EnumSet.noneOf(SubjectKind.class);
    copy.addAll(about);
    return copy;
  }
}

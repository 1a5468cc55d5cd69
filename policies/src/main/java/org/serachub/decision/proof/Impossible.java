package org.serachub.decision.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.serachub.decision.AgreementState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Gateway;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.region.Box;

/**
 * Combinations of facts that contradict each other, on which the engine answers HIDDEN whatever the
 * rules say: so nothing is proved or found about them.
 */
final class Impossible {
  private Impossible() {}

  static List<Cover> in(PolicySet set) {
    Box all = set.all();
    long own = 1L << AgreementState.OWN.ordinal();
    long noDecision = 1L << DecisionState.NONE.ordinal();
    long noGateway = 1L << Gateway.NONE.ordinal();
    List<Box> boxes = new ArrayList<>();
    boxes.add(all.with(Attribute.CUSTODY, 1L << 1).with(Attribute.AGREEMENT, ~own));
    boxes.add(all.with(Attribute.CUSTODY, 1L).with(Attribute.AGREEMENT, own));
    boxes.add(all.with(Attribute.DECISION, noDecision).with(Attribute.GATEWAY, ~noGateway));
    boxes.add(all.with(Attribute.DECISION, ~noDecision).with(Attribute.GATEWAY, noGateway));
    for (SubjectKind kind : SubjectKind.values()) {
      boxes.add(all.with(Attribute.ABOUT, 1L << kind.ordinal()).withFields(notAbout(set, kind)));
    }
    return boxes.stream().filter(box -> !box.isEmpty()).map(Cover::of).toList();
  }

  private static BitSet notAbout(PolicySet set, SubjectKind kind) {
    BitSet fields = new BitSet();
    for (int at = 0; at < set.space().fields(); at++) {
      fields.set(at, !set.catalogue().fields().get(at).about().contains(kind));
    }
    return fields;
  }
}

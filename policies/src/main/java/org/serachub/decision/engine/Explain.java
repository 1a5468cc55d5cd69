package org.serachub.decision.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.Explanation;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Reader;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.language.Rule;
import org.serachub.decision.region.Attribute;

/**
 * Why a field is not shown in full, over all possible values. What would change it is tried out:
 * only undertaking, invitation, the reader's own agency's agreement and the stage are ever varied.
 */
final class Explain {
  /** What is said where no rule may be told of. */
  static final String GENERAL = "It is not shown to you here.";

  private static final String UNDERTAKING = "Accept the undertaking for this conference.";
  private static final String INVITATION =
      "Your agency is not invited to this item. The coordinator can invite it.";
  private static final String AGREEMENT =
      "No live sharing agreement of your agency covers this. Tell your data protection officer.";
  private static final Set<Stage> STAGES = EnumSet.range(Stage.RESEARCH, Stage.FOLLOW_UP);

  private final CompiledPolicy policy;
  private final Reader reader;
  private final Asking asking;
  private final FieldId field;
  private final SubjectKind about;
  private final List<OtherCustodian> others;

  Explain(
      CompiledPolicy policy,
      Reader reader,
      Asking asking,
      FieldId field,
      SubjectKind about,
      List<OtherCustodian> others) {
    this.policy = policy;
    this.reader = reader;
    this.asking = asking;
    this.field = field;
    this.about = about;
    this.others = others;
  }

  static Explanation nothing(Level ceiling) {
    return new Explanation(ceiling, List.of(GENERAL), List.of());
  }

  Explanation explain() {
    Ceiling now = new Ceiling(policy, reader, asking, field, about, others);
    Level ceiling = now.level();
    return new Explanation(ceiling, why(now.deciding(ceiling), ceiling), changes(ceiling));
  }

  private static List<String> why(List<Rule> deciding, Level ceiling) {
    SortedSet<String> sentences = new TreeSet<>();
    boolean capped = deciding.stream().anyMatch(rule -> !rule.grants());
    for (Rule rule : deciding) {
      // A grant that a cap cut down would read as if the value were shown.
      if (rule.grants() == capped || rule.grants() && rule.level() != ceiling) {
        continue;
      }
      switch (rule.sentences().told()) {
        case YES -> sentences.add(rule.sentences().reader());
        case GENERAL -> sentences.add(GENERAL);
        case NO -> {}
      }
    }
    return sentences.isEmpty() ? List.of(GENERAL) : List.copyOf(sentences);
  }

  /** The smallest sets of changes that raise the ceiling, in the reader's words. */
  private List<String> changes(Level ceiling) {
    List<Lever> levers = levers();
    for (int size = 1; size <= 4 && ceiling != Level.SHOWN; size++) {
      SortedSet<Lever> found = new TreeSet<>();
      for (Set<Lever> tried : choose(levers, size)) {
        if (with(tried).compareTo(ceiling) > 0) {
          found.addAll(tried);
        }
      }
      if (!found.isEmpty()) {
        return sentences(found);
      }
    }
    return List.of();
  }

  private List<String> sentences(SortedSet<Lever> levers) {
    List<String> sentences = new ArrayList<>();
    List<String> stages = new ArrayList<>();
    for (Lever lever : levers) {
      switch (lever.what()) {
        case UNDERTAKING -> sentences.add(UNDERTAKING);
        case INVITATION -> sentences.add(INVITATION);
        case AGREEMENT -> sentences.add(AGREEMENT);
        case STAGE ->
            stages.add(policy.set().vocabulary().phrase(Attribute.STAGE, lever.stage().ordinal()));
      }
    }
    if (!stages.isEmpty()) {
      sentences.add("More of it can be shown at another stage: " + String.join(", ", stages) + ".");
    }
    return sentences;
  }

  private enum What {
    UNDERTAKING,
    INVITATION,
    AGREEMENT,
    STAGE
  }

  private record Lever(What what, Stage stage) implements Comparable<Lever> {
    @Override
    public int compareTo(Lever other) {
      int byWhat = what.compareTo(other.what);
      return byWhat != 0 ? byWhat : stage.compareTo(other.stage);
    }
  }

  private List<Lever> levers() {
    List<Lever> levers = new ArrayList<>();
    if (!reader.undertaking()) {
      levers.add(new Lever(What.UNDERTAKING, asking.stage()));
    }
    if (!reader.invited()) {
      levers.add(new Lever(What.INVITATION, asking.stage()));
    }
    if (others.stream().anyMatch(other -> other.basis().agreement() != AgreementState.LIVE)) {
      levers.add(new Lever(What.AGREEMENT, asking.stage()));
    }
    STAGES.stream()
        .filter(stage -> stage != asking.stage())
        .forEach(stage -> levers.add(new Lever(What.STAGE, stage)));
    return levers;
  }

  private static List<Set<Lever>> choose(List<Lever> levers, int size) {
    if (size == 0) {
      return List.of(Set.of());
    }
    List<Set<Lever>> chosen = new ArrayList<>();
    for (int at = 0; at < levers.size(); at++) {
      Lever first = levers.get(at);
      for (Set<Lever> rest : choose(levers.subList(at + 1, levers.size()), size - 1)) {
        if (first.what() != What.STAGE || rest.isEmpty()) {
          SortedSet<Lever> all = new TreeSet<>(rest);
          all.add(first);
          chosen.add(all);
        }
      }
    }
    return chosen;
  }

  private Level with(Set<Lever> levers) {
    boolean undertaking = reader.undertaking();
    boolean invited = reader.invited();
    Asking then = asking;
    List<OtherCustodian> custodians = others;
    for (Lever lever : levers) {
      switch (lever.what()) {
        case UNDERTAKING -> undertaking = true;
        case INVITATION -> invited = true;
        case AGREEMENT -> custodians = others.stream().map(Explain::agreed).toList();
        case STAGE -> then = new Asking(asking.purpose(), lever.stage());
      }
    }
    return new Ceiling(policy, standing(invited, undertaking), then, field, about, custodians)
        .level();
  }

  private Reader standing(boolean invited, boolean undertaking) {
    return new Reader(
        reader.role(),
        reader.sector(),
        reader.excluded(),
        invited,
        reader.referrer(),
        reader.named(),
        reader.actionOwner(),
        undertaking,
        reader.emergency());
  }

  private static OtherCustodian agreed(OtherCustodian other) {
    Basis basis = other.basis();
    return new OtherCustodian(
        other.sector(), new Basis(basis.consent(), AgreementState.LIVE, basis.decisions()));
  }
}

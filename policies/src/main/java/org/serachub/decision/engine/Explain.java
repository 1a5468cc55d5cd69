package org.serachub.decision.engine;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

  /** What is varied, one bit each: these three, then the stages. */
  private static final int UNDERTAKE = 1;

  private static final int INVITE = 2;
  private static final int AGREE = 4;
  private static final int FIRST_STAGE = 3;
  private static final List<Stage> STAGES =
      List.copyOf(EnumSet.range(Stage.RESEARCH, Stage.FOLLOW_UP));

  /** All three and one stage. */
  private static final int MOST = 4;

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
    return new Explanation(ceiling, why(now.deciding(ceiling)), changes(ceiling));
  }

  private static List<String> why(List<Rule> deciding) {
    // A grant that a cap cut down would read as if the value were shown.
    boolean capped = deciding.stream().anyMatch(rule -> !rule.grants());
    SortedSet<String> sentences = new TreeSet<>();
    for (Rule rule : deciding) {
      if (rule.grants() != capped) {
        switch (rule.sentences().told()) {
          case YES -> sentences.add(rule.sentences().reader());
          case GENERAL -> sentences.add(GENERAL);
          case NO -> {}
        }
      }
    }
    return sentences.isEmpty() ? List.of(GENERAL) : List.copyOf(sentences);
  }

  /** The smallest sets of changes that raise the ceiling, in the reader's words. */
  private List<String> changes(Level ceiling) {
    for (int size = 1; size <= MOST; size++) {
      int found = 0;
      for (int tried = 1; tried < 1 << FIRST_STAGE + STAGES.size(); tried++) {
        if (Integer.bitCount(tried) == size && with(tried).compareTo(ceiling) > 0) {
          found |= tried;
        }
      }
      if (found != 0) {
        return sentences(found);
      }
    }
    return List.of();
  }

  private List<String> sentences(int changes) {
    List<String> sentences = new ArrayList<>();
    if ((changes & UNDERTAKE) != 0) {
      sentences.add(UNDERTAKING);
    }
    if ((changes & INVITE) != 0) {
      sentences.add(INVITATION);
    }
    if ((changes & AGREE) != 0) {
      sentences.add(AGREEMENT);
    }
    String stages =
        stages(changes)
            .map(stage -> policy.set().vocabulary().phrase(Attribute.STAGE, stage.ordinal()))
            .collect(Collectors.joining(", "));
    if (!stages.isEmpty()) {
      sentences.add("More of it can be shown at another stage: " + stages + ".");
    }
    return sentences;
  }

  private static Stream<Stage> stages(int changes) {
    return STAGES.stream()
        .filter(stage -> (changes >> FIRST_STAGE + STAGES.indexOf(stage) & 1) != 0);
  }

  /** The ceiling with those changes; one that changes nothing is never among the smallest. */
  private Level with(int changes) {
    Reader then =
        standing(
            reader.invited() || (changes & INVITE) != 0,
            reader.undertaking() || (changes & UNDERTAKE) != 0);
    Asking at = new Asking(asking.purpose(), stages(changes).findFirst().orElse(asking.stage()));
    List<OtherCustodian> custodians =
        (changes & AGREE) == 0 ? others : others.stream().map(Explain::agreed).toList();
    return new Ceiling(policy, then, at, field, about, custodians).level();
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

package org.serachub.decision.region;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.decision.AgreementState;
import org.serachub.decision.ConsentState;
import org.serachub.decision.DecisionState;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;

/**
 * What a rule may look at, and the words it may find there. The position of a word is the ordinal
 * of the enum it belongs to; yes, self and own stand at 1.
 */
public enum Attribute {
  ROLE("role", words(Role.values())),
  SECTOR("sector", words(Sector.values())),
  EXCLUDED("excluded", Words.NO_YES),
  INVITED("invited", Words.NO_YES),
  REFERRER("referrer", Words.NO_YES),
  NAMED("named", Words.NO_YES),
  ACTION_OWNER("action-owner", Words.NO_YES),
  UNDERTAKING("undertaking", Words.NO_YES),
  EMERGENCY("emergency", Words.NO_YES),
  PURPOSE("purpose", words(Purpose.values())),
  STAGE("stage", words(Stage.values())),
  ABOUT("about", words(SubjectKind.values())),
  RELEASE("release", words(Release.values())),
  HANDLING("handling", words(HandlingCode.values())),
  KIND("kind", words(Kind.values())),
  CUSTODIAN("custodian", words(Sector.values())),
  AUTHOR("author", List.of("other", "self")),
  CUSTODY("custody", List.of("other", "own")),
  CONSENT("consent", words(ConsentState.values())),
  DECISION("decision", words(DecisionState.values())),
  GATEWAY("gateway", words(Gateway.values())),
  AGREEMENT("agreement", words(AgreementState.values()));

  private final String word;
  private final List<String> values;

  Attribute(String word, List<String> values) {
    this.word = word;
    this.values = values;
  }

  /** Its name in policy documents. */
  public String word() {
    return word;
  }

  /** Every value it can have, in order. */
  public List<String> domain() {
    return values;
  }

  /** The attribute of that name, if there is one. */
  public static Optional<Attribute> named(String word) {
    return Stream.of(Attribute.values())
        .filter(attribute -> attribute.word.equals(word))
        .findFirst();
  }

  private static List<String> words(Term[] terms) {
    return Stream.of(terms).map(Term::word).toList();
  }

  private static final class Words {
    static final List<String> NO_YES = List.of("no", "yes");
  }
}

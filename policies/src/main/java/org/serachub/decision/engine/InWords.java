package org.serachub.decision.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Decision;
import org.serachub.decision.DecisionState;
import org.serachub.decision.FieldId;
import org.serachub.decision.Gateway;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Held;
import org.serachub.decision.Kind;
import org.serachub.decision.LiveDecision;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.Policy;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.Term;
import org.serachub.decision.language.NearestWord;
import org.serachub.decision.region.Attribute;

/**
 * One request in the words of the vocabulary. What is not said is plain: a representative of the
 * police, invited, who has accepted the undertaking, in the conference, about a fact that another
 * agency released to it under a live agreement; consent not asked, and no decision.
 *
 * @param words one for every attribute
 */
public record InWords(Map<String, String> words) {
  private static final Map<String, String> PLAIN =
      Map.ofEntries(
          Map.entry("role", "representative"),
          Map.entry("sector", "police"),
          Map.entry("invited", "yes"),
          Map.entry("undertaking", "yes"),
          Map.entry("purpose", "conference"),
          Map.entry("stage", "in-conference"),
          Map.entry("release", "conference"),
          Map.entry("custodian", "charity"),
          Map.entry("consent", "not-asked"));

  /**
   * Fills in what is not said.
   *
   * @throws IllegalArgumentException naming the first word that is not known, and the nearest one
   */
  public InWords {
    words.forEach(InWords::check);
    Map<String, String> all = new LinkedHashMap<>();
    for (Attribute attribute : Attribute.values()) {
      String word = attribute.word();
      all.put(word, words.getOrDefault(word, plain(attribute, words)));
    }
    words = Map.copyOf(all);
  }

  private static String plain(Attribute attribute, Map<String, String> said) {
    if (attribute == Attribute.AGREEMENT) {
      return "own".equals(said.get("custody")) ? "own" : "live";
    }
    return PLAIN.getOrDefault(attribute.word(), attribute.domain().getFirst());
  }

  private static void check(String name, String word) {
    List<String> known = Stream.of(Attribute.values()).map(Attribute::word).toList();
    List<String> domain =
        Attribute.named(name)
            .map(Attribute::domain)
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "`" + name + "` is not an attribute" + NearestWord.hint(name, known)));
    if (!domain.contains(word)) {
      throw new IllegalArgumentException(
          "`" + word + "` is not a word for `" + name + "`" + NearestWord.hint(word, domain));
    }
  }

  /**
   * This, if its facts go together.
   *
   * @throws IllegalArgumentException in the words of somebody who typed them
   */
  public InWords consistent() {
    boolean own = second(Attribute.CUSTODY);
    if (own != word(Attribute.AGREEMENT).equals("own")) {
      throw new IllegalArgumentException("`custody` and `agreement` contradict each other");
    }
    if (word(Attribute.DECISION).equals("none") != word(Attribute.GATEWAY).equals("none")) {
      throw new IllegalArgumentException(
          "a decision has a gateway, and a gateway a decision: " + Attribute.GATEWAY.domain());
    }
    return this;
  }

  private String word(Attribute attribute) {
    return words.getOrDefault(attribute.word(), "");
  }

  private boolean second(Attribute attribute) {
    return attribute.domain().indexOf(word(attribute)) == 1;
  }

  private <E extends Enum<E> & Term> E term(Class<E> type, Attribute attribute) {
    return Term.of(type, word(attribute));
  }

  /** Who asks. */
  public Reader reader() {
    return new Reader(
        term(Role.class, Attribute.ROLE),
        term(Sector.class, Attribute.SECTOR),
        second(Attribute.EXCLUDED),
        second(Attribute.INVITED),
        second(Attribute.REFERRER),
        second(Attribute.NAMED),
        second(Attribute.ACTION_OWNER),
        second(Attribute.UNDERTAKING),
        second(Attribute.EMERGENCY));
  }

  /** What for, and when. */
  public Asking asking() {
    return new Asking(term(Purpose.class, Attribute.PURPOSE), term(Stage.class, Attribute.STAGE));
  }

  /** Whom or what the value is about. */
  public SubjectKind about() {
    return term(SubjectKind.class, Attribute.ABOUT);
  }

  /** A value of that field. */
  public Held held(FieldId field) {
    return new Held(
        field,
        about(),
        term(Release.class, Attribute.RELEASE),
        term(HandlingCode.class, Attribute.HANDLING),
        term(Kind.class, Attribute.KIND),
        term(Sector.class, Attribute.CUSTODIAN),
        second(Attribute.AUTHOR),
        second(Attribute.CUSTODY));
  }

  /**
   * On what basis.
   *
   * @throws IllegalArgumentException if there is a decision without a gateway
   */
  public Basis basis() {
    DecisionState state = term(DecisionState.class, Attribute.DECISION);
    Gateway gateway = term(Gateway.class, Attribute.GATEWAY);
    return new Basis(
        term(ConsentState.class, Attribute.CONSENT),
        term(AgreementState.class, Attribute.AGREEMENT),
        state == DecisionState.NONE ? Set.of() : Set.of(new LiveDecision(state, gateway)));
  }

  /** Decides it. */
  public Decision decide(Policy policy, FieldId field) {
    return policy.decide(reader(), asking(), held(field), basis());
  }

  /** The custodian of such a value, where it is another agency; nobody otherwise. */
  public List<OtherCustodian> others() {
    return second(Attribute.CUSTODY)
        ? List.of()
        : List.of(new OtherCustodian(term(Sector.class, Attribute.CUSTODIAN), basis()));
  }
}

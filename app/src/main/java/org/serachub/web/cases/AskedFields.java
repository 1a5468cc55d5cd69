package org.serachub.web.cases;

import jakarta.inject.Singleton;
import java.util.Set;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Basis;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Field;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Held;
import org.serachub.decision.Kind;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.Requester;

/** Which questions of the catalogue an agency is asked, wherever it says what it holds. */
@Singleton
public final class AskedFields {
  /** What triage and the conference record has forms of its own. */
  private static final Set<String> ELSEWHERE = Set.of("triage", "conference", "grounds");

  private static final String ADVOCATE = "advocate";
  private static final Asking RECORDING = new Asking(Purpose.RESEARCH, Stage.RESEARCH);
  private static final Basis OWN = new Basis(ConsentState.NOT_ASKED, AgreementState.OWN, Set.of());

  private final ActivePolicy policy;

  AskedFields(ActivePolicy policy) {
    this.policy = policy;
  }

  /** True if somebody answers it on these pages. */
  public static boolean isAsked(Field field) {
    return !ELSEWHERE.contains(field.category().id());
  }

  /**
   * True if this requester answers it: nobody is asked what the policy would then hide from those
   * who wrote it, for they could never correct it.
   */
  public boolean isAsked(Requester requester, Field field) {
    var category = field.category().id();
    return isAsked(field)
        && (!category.equals(ADVOCATE) || requester.role() == Role.ADVOCATE)
        && requester.sector().filter(own -> readsOwn(requester.role(), own, field)).isPresent();
  }

  private boolean readsOwn(Role role, Sector own, Field field) {
    var author = new Reader(role, own, false, true, false, true, false, true, false);
    return field.about().stream()
        .map(about -> policy.policy().decide(author, RECORDING, answer(field, about, own), OWN))
        .anyMatch(decision -> decision.level() != Level.HIDDEN);
  }

  private static Held answer(Field field, SubjectKind about, Sector own) {
    return new Held(
        field.id(), about, Release.CONFERENCE, HandlingCode.NONE, Kind.FACT, own, true, true);
  }

  /** Only the police set handling codes. */
  public static boolean isPolice(Requester requester) {
    return requester.sector().filter(Sector.POLICE::equals).isPresent();
  }
}

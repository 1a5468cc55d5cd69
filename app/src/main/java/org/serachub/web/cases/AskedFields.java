package org.serachub.web.cases;

import java.util.Set;
import org.serachub.decision.Field;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.request.Requester;

/** Which questions of the catalogue an agency is asked, wherever it says what it holds. */
public final class AskedFields {
  /** What triage and the conference record has forms of its own. */
  private static final Set<String> ELSEWHERE = Set.of("triage", "conference", "grounds");

  private static final String ADVOCATE = "advocate";

  private AskedFields() {}

  /** True if somebody answers it on these pages. */
  public static boolean isAsked(Field field) {
    return !ELSEWHERE.contains(field.category().id());
  }

  /** True if this requester answers it. */
  public static boolean isAsked(Requester requester, Field field) {
    var category = field.category().id();
    return isAsked(field) && (!category.equals(ADVOCATE) || requester.role() == Role.ADVOCATE);
  }

  /** Only the police set handling codes. */
  public static boolean isPolice(Requester requester) {
    return requester.sector().filter(Sector.POLICE::equals).isPresent();
  }
}

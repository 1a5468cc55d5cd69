package org.serachub.oversight;

import java.util.LinkedHashMap;
import java.util.Map;
import org.serachub.decision.Level;

/** Kinds of event, levels and outcomes in plain words. */
public final class Kinds {
  private static final Map<String, String> WORDS = new LinkedHashMap<>();

  static {
    WORDS.put("consultation", "Viewed");
    WORDS.put("disclosure", "Given out");
    WORDS.put("collection", "Recorded");
    WORDS.put("alteration", "Changed");
    WORDS.put("draft", "Unsent referral");
    WORDS.put("combination", "Combined");
    WORDS.put("erasure", "Erased");
    WORDS.put("not-delivered", "Not delivered");
    WORDS.put("consent", "Consent");
    WORDS.put("decision-to-share", "Decision to share without consent");
    WORDS.put("agreement", "Sharing agreement");
    WORDS.put("exclusion", "Exclusion");
    WORDS.put("emergency", "Emergency access");
    WORDS.put("undertaking", "Undertaking accepted");
    WORDS.put("notice", "Notice dealt with");
    WORDS.put("invitation", "Invitation");
    WORDS.put("conference", "Conference");
    WORDS.put("research", "Research");
    WORDS.put("policy", "Policy");
    WORDS.put("administration", "Administration");
    WORDS.put("sign-in", "Signed in");
    WORDS.put("sign-in-failed", "Failed sign-in");
    WORDS.put("sign-out", "Signed out");
    WORDS.put("export", "Exported");
    WORDS.put("load", "Loaded from a file");
    WORDS.put("verify", "Trail verified");
  }

  private Kinds() {}

  /** Every kind with its words, in the order of the list. */
  public static Map<String, String> all() {
    return java.util.Collections.unmodifiableMap(WORDS);
  }

  /** A kind in words; a kind of a later version as it stands. */
  public static String of(String kind) {
    return WORDS.getOrDefault(kind, kind);
  }

  /** What a reader got of a field. */
  public static String of(Level level) {
    return switch (level) {
      case SHOWN -> "Shown";
      case PARTIAL -> "In part";
      case WITHHELD -> "Withheld";
      case HIDDEN -> "Not drawn";
    };
  }

  /** How an act ended. */
  public static String outcome(String word) {
    return switch (word) {
      case "done" -> "Done";
      case "refused" -> "Refused";
      case "not-delivered" -> "Not delivered";
      default -> word;
    };
  }
}

package org.serachub.policy.web;

import org.serachub.decision.Level;

/**
 * A level as a cell says it: by word, sign and colour, so that no one of them is needed.
 *
 * @param sign drawn before the word and not read out
 * @param colour of a GOV.UK tag
 */
public record LevelWord(String text, String sign, String colour) {
  /** How that level is said. */
  public static LevelWord of(Level level) {
    return switch (level) {
      case HIDDEN -> new LevelWord("Hidden", "–", "grey");
      case WITHHELD -> new LevelWord("Withheld", "○", "yellow");
      case PARTIAL -> new LevelWord("Partial", "◐", "blue");
      case SHOWN -> new LevelWord("Shown", "●", "green");
    };
  }
}

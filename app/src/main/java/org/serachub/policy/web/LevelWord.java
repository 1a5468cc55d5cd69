package org.serachub.policy.web;

import org.serachub.decision.Level;
import org.serachub.web.Words;

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
      case HIDDEN -> new LevelWord("Hidden", "–", Words.colour(level));
      case WITHHELD -> new LevelWord("Withheld", "○", Words.colour(level));
      case PARTIAL -> new LevelWord("Partial", "◐", Words.colour(level));
      case SHOWN -> new LevelWord("Shown", "●", Words.colour(level));
    };
  }
}

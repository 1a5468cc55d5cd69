package org.serachub.referral.web;

import java.util.Optional;
import org.serachub.referral.Step;

/** One line of the task list. */
public record Task(String title, String href, Step.Standing standing) {
  /** What stands beside it. */
  public String word() {
    return switch (standing) {
      case DONE -> "Completed";
      case TO_DO -> "To do";
      case OPTIONAL -> "Optional";
    };
  }

  /** The colour of that word; none where there is nothing to do. */
  public Optional<String> colour() {
    return switch (standing) {
      case DONE -> Optional.empty();
      case TO_DO -> Optional.of("blue");
      case OPTIONAL -> Optional.of("grey");
    };
  }
}

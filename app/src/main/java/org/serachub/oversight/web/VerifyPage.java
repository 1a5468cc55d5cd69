package org.serachub.oversight.web;

import java.util.List;
import org.serachub.oversight.Verification;

/** Whether the trail is as it was written. */
public record VerifyPage(List<Verification> verifications) {
  /** Copies the list. */
  public VerifyPage {
    verifications = List.copyOf(verifications);
  }
}

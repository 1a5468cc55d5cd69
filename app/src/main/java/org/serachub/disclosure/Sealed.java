package org.serachub.disclosure;

import com.google.errorprone.annotations.RestrictedApi;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.content.ContentCodec;
import org.serachub.keys.CaseKeys;

/** A value as it is stored. It prints as {@code [sealed]} and cannot be serialised. */
final class Sealed {
  private final Binding binding;
  private final byte[] ciphertext;

  Sealed(Binding binding, byte[] ciphertext) {
    this.binding = binding;
    this.ciphertext = ciphertext;
  }

  /**
   * Opens the value.
   *
   * @return empty if it is not what was sealed, or its case has been erased
   * @throws IllegalArgumentException if the permit is for another value
   */
  @RestrictedApi(
      explanation = "only the door opens values",
      allowedOnPath = ".*/org/serachub/disclosure/.*")
  Optional<Content> open(Permit permit, CaseKeys keys) {
    if (!permit.covers(binding.id())) {
      throw new IllegalArgumentException("the permit is for another value");
    }
    return keys.open(Optional.of(binding.caseId()), ciphertext, binding.bytes())
        .flatMap(Sealed::content);
  }

  private static Optional<Content> content(byte[] plain) {
    try {
      return Optional.of(ContentCodec.decode(plain));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  @Override
  public String toString() {
    return "[sealed]";
  }
}

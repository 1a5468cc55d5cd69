package org.serachub.web.filter;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A place on this site to go on to. Anything a browser could read as another site is none: two
 * leading slashes, a backslash, a scheme, an escape.
 */
public final class LocalPath {
  private static final Pattern FORM =
      Pattern.compile("/([A-Za-z0-9_~-][A-Za-z0-9_.~/-]*)?(\\?[A-Za-z0-9_.~=&-]*)?");

  private LocalPath() {}

  /** {@code text} if it is such a place. */
  public static Optional<String> of(String text) {
    return text.length() <= 300 && FORM.matcher(text).matches() && !text.contains("//")
        ? Optional.of(text)
        : Optional.empty();
  }
}

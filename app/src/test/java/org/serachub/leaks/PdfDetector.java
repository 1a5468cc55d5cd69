package org.serachub.leaks;

import java.util.Set;

/** Looks for canaries in a PDF in one way. */
public interface PdfDetector {
  /**
   * Everything found.
   *
   * @throws IllegalStateException if the file cannot be read: an unread file is not a clean one
   */
  Set<Finding> find(Pdf pdf, Needles needles);
}

/**
 * Finds what must not be there: canaries in any encoding, in a PDF, a page, a header or a file. The
 * three readers of PDFs share no code: iText and raw inflation, PDFBox, and poppler.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A detector is trusted only because {@code PlantedLeaksTest} shows it leaks and it finds
 *       them.
 *   <li>A document that cannot be read is a failure, never a clean document.
 * </ul>
 */
@NullMarked
package org.serachub.leaks;

import org.jspecify.annotations.NullMarked;

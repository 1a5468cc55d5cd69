/**
 * The case pack: what one reader may see of one case for one conference, on screen and as a PDF.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a pack is made from a disclosure and a heading, and reaches nothing else;
 *   <li>the same disclosure and heading give the same document but for its key and its ID;
 *   <li>a file name, a title and the document's properties name no person, agency or case.
 * </ul>
 */
@NullMarked
package org.serachub.pack;

import org.jspecify.annotations.NullMarked;

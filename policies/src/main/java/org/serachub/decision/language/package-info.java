/**
 * Reads the policy documents: vocabulary, choices, catalogue, rules and invariants. Tells every
 * mistake at once, with file, line, column and the nearest known word.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>documents are data: no anchor, alias or tag is followed, and no more than 1 MB is read;
 *   <li>a set with a mistake is never compiled.
 * </ul>
 */
@NullMarked
package org.serachub.decision.language;

import org.jspecify.annotations.NullMarked;

/**
 * Loads a whole partnership, or a part of one, from a file that people can read and review: see
 * {@code docs/bundle.md}. The file's format is in {@link org.serachub.bundle.format}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a load happens wholly or not at all, in one transaction with its events;
 *   <li>each value has a collection event of its own that names the operator;
 *   <li>a bundle adds and never alters; loading one twice changes nothing;
 *   <li>only a fictional bundle gives passwords, and only in a demonstration.
 * </ul>
 */
@NullMarked
package org.serachub.bundle;

import org.jspecify.annotations.NullMarked;

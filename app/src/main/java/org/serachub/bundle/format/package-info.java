/**
 * The text of a partnership bundle: reading it, and saying everything that is wrong with it at
 * once, each with its line and column. Knows YAML, the field catalogue and what a hub already
 * holds; knows no database.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a {@link org.serachub.bundle.format.Bundle} without mistakes refers to nothing that does
 *       not exist;
 *   <li>no message repeats what a value says.
 * </ul>
 */
@NullMarked
package org.serachub.bundle.format;

import org.jspecify.annotations.NullMarked;

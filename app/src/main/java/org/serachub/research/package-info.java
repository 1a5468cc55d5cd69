/**
 * Research before a conference: each agency invited to an item searches its records, with
 * identifiers only, and returns what it holds or that it holds nothing.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>what is found is recorded as values of the case; here stands only how far a return is;
 *   <li>a return is known to its own agency and, as outstanding or returned, to the coordinator: a
 *       nil return would tell, of the others, that something is held.
 * </ul>
 */
@NullMarked
package org.serachub.research;

import org.jspecify.annotations.NullMarked;

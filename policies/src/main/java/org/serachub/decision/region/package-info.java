/**
 * Sets of requests, exactly. A request is one value for each attribute and one field; a rule holds
 * on a box of them. Whatever is to be proved of a policy set is asked of boxes, never of samples.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>the boxes of a region never overlap and are never empty;
 *   <li>union, intersection, difference and emptiness are exact.
 * </ul>
 */
@NullMarked
package org.serachub.decision.region;

import org.jspecify.annotations.NullMarked;

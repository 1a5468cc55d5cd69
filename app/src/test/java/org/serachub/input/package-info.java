/**
 * What the hub answers to input that no page of its own sends: over every route, as people who may
 * take it and as people who may not.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>No input is answered with a fault, nor with anything of the inside.
 *   <li>What is refused leaves every table but the trail and the sessions as it was.
 * </ul>
 */
@NullMarked
package org.serachub.input;

import org.jspecify.annotations.NullMarked;

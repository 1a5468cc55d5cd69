/**
 * Decides. Rules are turned once into bit sets, one for each value of each attribute; a decision is
 * the intersection of those that its facts select.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>pure, total and free of locks; a compiled set never changes;
 *   <li>an error, a missing fact or facts that contradict each other give HIDDEN and raise an
 *       alert;
 *   <li>nothing is compiled that breaks an invariant of its own set.
 * </ul>
 */
@NullMarked
package org.serachub.decision.engine;

import org.jspecify.annotations.NullMarked;

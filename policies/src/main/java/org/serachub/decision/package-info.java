/**
 * Decides, for one reader, one purpose and one value, how much of the value may be shown.
 *
 * <p>Pure and total: no clock, no database, no framework. Everything a rule may look at is gathered
 * beforehand into {@link org.serachub.decision.Reader}, {@link org.serachub.decision.Asking},
 * {@link org.serachub.decision.Held} and {@link org.serachub.decision.Basis}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>no grant means {@link org.serachub.decision.Level#HIDDEN};
 *   <li>the order of rules never matters;
 *   <li>an error of any kind gives {@link org.serachub.decision.Level#HIDDEN};
 *   <li>a decision never depends on the content of a value.
 * </ul>
 */
@NullMarked
package org.serachub.decision;

import org.jspecify.annotations.NullMarked;

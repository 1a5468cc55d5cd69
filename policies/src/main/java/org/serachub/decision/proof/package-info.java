/**
 * Proves what a policy set must never do, and finds rules that do nothing. Works on boxes over the
 * whole space of requests, so an answer holds for every combination of facts there is.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a counterexample is one concrete combination that can occur;
 *   <li>an invariant that speaks of no reachable combination fails as vacuous.
 * </ul>
 */
@NullMarked
package org.serachub.decision.proof;

import org.jspecify.annotations.NullMarked;

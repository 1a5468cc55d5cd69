/**
 * Proves what a policy set must never do, finds rules that do nothing, and says where two sets
 * differ. Works on boxes and decision diagrams over the whole space of requests, so an answer holds
 * for every combination of facts there is.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a counterexample is one concrete combination that can occur;
 *   <li>an invariant that speaks of no reachable combination fails as vacuous;
 *   <li>what two sets are said to differ in holds every combination whose level differs, and no
 *       other.
 * </ul>
 */
@NullMarked
package org.serachub.decision.proof;

import org.jspecify.annotations.NullMarked;

/**
 * Folds records into the basis on which a value may be shared: what a person has said about
 * sharing, and decisions to share without consent. Pure; who gathers the records is elsewhere.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>nobody opens a door for himself: a consent or decision opens a custodian's value only once
 *       that custodian or the survivor's advocate has made or confirmed it;
 *   <li>a refusal or withdrawal counts at once, whoever recorded it;
 *   <li>the order of the records never matters.
 * </ul>
 */
@NullMarked
package org.serachub.decision.basis;

import org.jspecify.annotations.NullMarked;

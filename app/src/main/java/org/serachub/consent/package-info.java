/**
 * What people have said about sharing, decisions to share without consent, and who has confirmed
 * either. Everything here writes, and lists for those who confirm; what it all amounts to is folded
 * in {@link org.serachub.decision.basis}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>records are only ever added: a withdrawal is a record, and a later one decides;
 *   <li>every row is signed by the event that made it;
 *   <li>nobody but an advocate or an agency's representative speaks for consent.
 * </ul>
 */
@NullMarked
package org.serachub.consent;

import org.jspecify.annotations.NullMarked;

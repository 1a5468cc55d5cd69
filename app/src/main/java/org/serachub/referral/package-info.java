/**
 * Referrals, from the first word typed to the case that comes of them.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>what is typed before it is sent is its author's alone, in the same role for the same
 *       agency, sealed under a key of its own; each opening leaves one event;
 *   <li>on sending, case, subjects, values and consents are written and the draft's key is erased,
 *       in one transaction, once however often it is sent;
 *   <li>nothing that is told to the sender depends on what other cases hold.
 * </ul>
 */
@NullMarked
package org.serachub.referral;

import org.jspecify.annotations.NullMarked;

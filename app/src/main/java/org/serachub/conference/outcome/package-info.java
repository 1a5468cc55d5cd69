/**
 * What a conference decides on an item: decisions and who disagreed, its rating of the risk, the
 * next review, why an item was closed. All of it is values of the catalogue, about whom the case is
 * about first; the host agency is their custodian, whoever of the room writes them down.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>which entries came of which item is kept, so that one item never shows another's;
 *   <li>nothing is recorded of an item that is closed, and nobody overwrites what they did not see.
 * </ul>
 */
@NullMarked
package org.serachub.conference.outcome;

import org.jspecify.annotations.NullMarked;

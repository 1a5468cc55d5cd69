/**
 * Conferences, the items on their agendas, who is invited to each, who has given the undertaking,
 * and who may not see a case at all because of a conflict of interest. Each write is one act with
 * one event; what is typed about a case is a value of the catalogue and is not kept here.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>an item moves only along {@link org.serachub.conference.ItemStages};
 *   <li>an undertaking is accepted by its giver, for the exact text that was shown;
 *   <li>nobody acts on a case from which the register of conflicts keeps them.
 * </ul>
 */
@NullMarked
package org.serachub.conference;

import org.jspecify.annotations.NullMarked;

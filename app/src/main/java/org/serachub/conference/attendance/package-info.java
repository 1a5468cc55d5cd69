/**
 * Who comes to a conference and who was there for which item: people with their deputies, and
 * attendance. None of it opens anything, nor says anything of a case: an agency reads what it is
 * invited to, and each of its people under an undertaking of their own.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a deputy is a colleague with a confirmed role at the same agency, for one conference;
 *   <li>attendance is kept by item, and told only to who may know of the item.
 * </ul>
 */
@NullMarked
package org.serachub.conference.attendance;

import org.jspecify.annotations.NullMarked;

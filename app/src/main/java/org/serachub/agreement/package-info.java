/**
 * The sharing agreements between agencies: which exist, who is party, what they cover and until
 * when. The DPO keeps them; the door reads them.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>An agreement is never changed but for the day it ends, and never deleted.
 *   <li>No category named means every category; likewise for purposes.
 *   <li>Parties and scopes are signed together with the agreement.
 * </ul>
 */
@NullMarked
package org.serachub.agreement;

import org.jspecify.annotations.NullMarked;

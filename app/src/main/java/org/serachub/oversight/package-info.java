/**
 * What the Data Protection Officer reads: who was shown what, each event in full, whether the trail
 * is as it was written, and cases by pseudonym.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Looking is itself an event, committed before anything is shown.
 *   <li>A case that the register of conflicts closes to the reader is filtered before anything is
 *       counted or paged: not even its pseudonym is found.
 *   <li>No value is opened here. The personal part of an event stays closed; reading it needs a
 *       named investigation.
 * </ul>
 */
@NullMarked
package org.serachub.oversight;

import org.jspecify.annotations.NullMarked;

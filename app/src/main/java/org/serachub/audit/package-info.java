/**
 * The append-only trail. An event is committed before anything it speaks of is shown or
 * acknowledged; the {@link org.serachub.audit.Receipt} is the proof, and the only thing a permit
 * can be made from.
 */
@NullMarked
package org.serachub.audit;

import org.jspecify.annotations.NullMarked;

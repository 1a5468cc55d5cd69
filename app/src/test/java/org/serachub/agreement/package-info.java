/** Proves what the DPO records about agreements, and what the door makes of it. */
@NullMarked
package org.serachub.agreement;

import org.jspecify.annotations.NullMarked;

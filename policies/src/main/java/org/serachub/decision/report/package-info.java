/**
 * What a policy set says, as text a person can read: what a check found, and who sees what.
 * Everything here is asked of the compiled set; nothing is worked out a second time.
 */
@NullMarked
package org.serachub.decision.report;

import org.jspecify.annotations.NullMarked;

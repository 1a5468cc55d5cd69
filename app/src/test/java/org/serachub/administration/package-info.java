/** Proves that nobody gives himself a role, and that a real partnership can start from nothing. */
@NullMarked
package org.serachub.administration;

import org.jspecify.annotations.NullMarked;

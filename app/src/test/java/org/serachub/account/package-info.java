/** Proves who gets in, who does not, and that nobody can tell why. */
@NullMarked
package org.serachub.account;

import org.jspecify.annotations.NullMarked;

/** What any service needs and no feature owns: the clock, identifiers, settings. */
@NullMarked
package org.serachub.platform;

import org.jspecify.annotations.NullMarked;

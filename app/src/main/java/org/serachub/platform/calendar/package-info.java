/** Working days of England and Wales, from a dated list of bank holidays. */
@NullMarked
package org.serachub.platform.calendar;

import org.jspecify.annotations.NullMarked;

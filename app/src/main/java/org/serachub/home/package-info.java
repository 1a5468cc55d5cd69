/** The first page after signing in: for each role, what there is to do next. */
@NullMarked
package org.serachub.home;

import org.jspecify.annotations.NullMarked;

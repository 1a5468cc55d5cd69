/** Tests of lists with filters, order and pages. */
@NullMarked
package org.serachub.web.list;

import org.jspecify.annotations.NullMarked;

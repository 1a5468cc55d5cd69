/** Proves what stands in front of every route, over HTTP and on the bare socket. */
@NullMarked
package org.serachub.web.filter;

import org.jspecify.annotations.NullMarked;

/** Actions over HTTP and as use cases: who may do what, and what it opens. */
@NullMarked
package org.serachub.action;

import org.jspecify.annotations.NullMarked;

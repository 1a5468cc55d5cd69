/** What tests are made with: a hub over a database of its own, a clock that can be moved. */
@NullMarked
package org.serachub.testing;

import org.jspecify.annotations.NullMarked;

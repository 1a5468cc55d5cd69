/** What the schema promises, on every server the hub may run on. */
@NullMarked
package org.serachub.persistence;

import org.jspecify.annotations.NullMarked;

/** How the hub speaks to its database: statements by hand, one transaction for each action. */
@NullMarked
package org.serachub.platform.database;

import org.jspecify.annotations.NullMarked;

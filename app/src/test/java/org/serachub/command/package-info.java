/** Commands and starts, most of them in a process of their own. */
@NullMarked
package org.serachub.command;

import org.jspecify.annotations.NullMarked;

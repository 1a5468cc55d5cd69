/** The program and the service it runs. */
@NullMarked
package org.serachub;

import org.jspecify.annotations.NullMarked;

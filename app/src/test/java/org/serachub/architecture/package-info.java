/**
 * The shape of the program, checked: which package may know which, what no code may do, and the
 * golden list of every route with who may take it and what the trail says of it.
 */
@NullMarked
package org.serachub.architecture;

import org.jspecify.annotations.NullMarked;

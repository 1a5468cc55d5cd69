/**
 * Writes what a hub holds as a bundle that another can load. The values come out by the door, to an
 * operator, with one event that names them all; the rows beside them are read on the same snapshot,
 * and one that is not as it was signed stops the export.
 */
@NullMarked
package org.serachub.bundle.export;

import org.jspecify.annotations.NullMarked;

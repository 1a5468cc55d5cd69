/**
 * The agencies of the partnership. An agency's sector is what caps look at, its lead confirms the
 * roles of its people, and from its leave date nobody acts for it any more.
 */
@NullMarked
package org.serachub.agency;

import org.jspecify.annotations.NullMarked;

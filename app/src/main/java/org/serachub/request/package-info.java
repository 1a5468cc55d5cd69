/**
 * Who asks, for what purpose, about which cases. A request is the first of the four nouns; it
 * decides nothing and opens nothing.
 */
@NullMarked
package org.serachub.request;

import org.jspecify.annotations.NullMarked;

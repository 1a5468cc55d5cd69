/**
 * The only door out. Gather, decide, audit, permit, open, generalise, render, in that order; no
 * other package can open a {@link org.serachub.disclosure.Sealed} value.
 */
@NullMarked
package org.serachub.disclosure;

import org.jspecify.annotations.NullMarked;

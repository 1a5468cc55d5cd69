/**
 * What a value says: checking what somebody typed, the form it is stored in, how it is shown, and
 * the general form that PARTIAL shows instead.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>content never appears in a log, an error or a {@code toString};
 *   <li>one content has exactly one stored form.
 * </ul>
 */
@NullMarked
package org.serachub.decision.content;

import org.jspecify.annotations.NullMarked;

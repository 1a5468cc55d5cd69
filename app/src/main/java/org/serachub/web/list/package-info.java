/**
 * One way to show a list: filters in the address, each in use a tag that takes it away, headings
 * that sort, and pages cut by a key. It works without script, and the same address gives the same
 * list to whoever may see it.
 *
 * <p>A feature lays its list out as a {@link org.serachub.web.list.ListLayout}, reads the address
 * with {@link org.serachub.web.list.ListQuery}, and draws {@link org.serachub.web.list.ListView}
 * with the component {@code list}.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>Rows are filtered by what the reader may see before they come here: nothing is counted, and
 *       a page ends where the rows do.
 *   <li>A key in an address is the random id of a row that the reader was shown, with what that row
 *       was sorted by; never a name, and never a sequence.
 *   <li>What is typed wrong is said at its filter and kept; what no page of ours sends is 400.
 * </ul>
 */
@NullMarked
package org.serachub.web.list;

import org.jspecify.annotations.NullMarked;

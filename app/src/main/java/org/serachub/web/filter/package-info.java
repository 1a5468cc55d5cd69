/**
 * What stands in front of every route: requests no page of ours makes are refused, nobody gets
 * where their role may not go, and every answer carries the headers that fence the browser in.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A route that does not say who may take it is taken by nobody.
 *   <li>A route that a role may not take answers with the bytes of one that does not exist.
 *   <li>No POST reaches a controller without the token of the session it came with.
 *   <li>No answer leaves without the headers, whether a page, an asset or an error.
 * </ul>
 */
@NullMarked
package org.serachub.web.filter;

import org.jspecify.annotations.NullMarked;

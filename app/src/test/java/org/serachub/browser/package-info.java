/**
 * The hub in a real browser: whole journeys of several people, with and without script, and every
 * page that a role can reach.
 *
 * <ul>
 *   <li>every visitor has cookies of its own;
 *   <li>a journey fails on anything in the console, a request that fails, or a status of 400 or
 *       more that it did not ask for.
 * </ul>
 */
@NullMarked
package org.serachub.browser;

import org.jspecify.annotations.NullMarked;

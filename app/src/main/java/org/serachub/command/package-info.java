/**
 * What an operator types: run the hub, or one act on its database. A command works whether or not
 * the hub is running; every failure is one line on the error stream and an exit code other than 0.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A hub with a demonstration in it binds the loopback interface only.
 *   <li>Nothing but a demonstration is ever deleted here.
 * </ul>
 */
@NullMarked
package org.serachub.command;

import org.jspecify.annotations.NullMarked;

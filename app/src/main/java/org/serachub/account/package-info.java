/**
 * People, how they prove who they are, and the one role they act in.
 *
 * <p>Passwords are hashed and checked by Apache Shiro's core; sessions are rows of our own, so that
 * an ended role, a suspension or a leave date is seen at the next request and not when a cached
 * session runs out. Nothing here reads an identity from a thread.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The database holds no session token, link secret or password, only hashes of them.
 *   <li>A session's identifier changes at sign-in, at the choice of a role and at sign-out.
 *   <li>A session carries at most one role for one agency.
 *   <li>An unknown name costs an attacker the same answer and the same hash as a wrong password.
 * </ul>
 */
@NullMarked
package org.serachub.account;

import org.jspecify.annotations.NullMarked;

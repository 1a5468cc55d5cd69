/**
 * Cases, what they are about, and the values recorded about them. Everything here writes; what is
 * recorded is read through the door alone.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a value is sealed with all its attributes before it reaches the database;
 *   <li>values are never overwritten: a later one names the one it supersedes, and only its
 *       custodian may;
 *   <li>a case the requester has no standing on is a case that does not exist.
 * </ul>
 */
@NullMarked
package org.serachub.casefile;

import org.jspecify.annotations.NullMarked;

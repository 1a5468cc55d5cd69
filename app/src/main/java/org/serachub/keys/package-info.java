/**
 * The key file and what is derived from it: a data key for each case, codes that bind rows to the
 * event that made them, and passphrases of packs.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>no key is ever stored unwrapped in the database or written to a log;
 *   <li>a key file that is missing or wrong for a database that holds anything is a start that does
 *       not happen;
 *   <li>what a case's key sealed opens only under that case's id and with the same associated data.
 * </ul>
 */
@NullMarked
package org.serachub.keys;

import org.jspecify.annotations.NullMarked;

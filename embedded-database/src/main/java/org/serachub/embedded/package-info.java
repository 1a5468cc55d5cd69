/**
 * The MariaDB server that a demonstration or a small partnership runs on: unpacked, installed,
 * started, found again and stopped. It knows nothing of the schema.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>The server listens on 127.0.0.1 only, and commits are on disk before they are acknowledged.
 *   <li>One hub at a time holds a folder; the lock dies with its process.
 *   <li>Passwords are random and stand only in files that their owner alone may read.
 * </ul>
 */
@NullMarked
package org.serachub.embedded;

import org.jspecify.annotations.NullMarked;

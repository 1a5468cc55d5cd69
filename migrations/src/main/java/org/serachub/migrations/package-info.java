/**
 * The schema: how a database is brought to it, and what the account that runs the hub may do in it.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>A database that a newer hub has migrated is not touched.
 *   <li>The running account can change or delete nothing in the audit trail or in a recorded value;
 *       {@link org.serachub.migrations.Grants} gives it no such right, and a start without that
 *       being so is refused.
 * </ul>
 */
@NullMarked
package org.serachub.migrations;

import org.jspecify.annotations.NullMarked;

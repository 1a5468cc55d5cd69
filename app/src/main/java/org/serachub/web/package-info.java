/**
 * What every page shares: the frame, forms and their errors, who may take a route.
 *
 * <p>A controller reads a {@link org.serachub.web.Form}, calls one use case and answers with {@link
 * org.serachub.web.Pages}, which renders in memory before the first byte leaves.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>No page holds script or style of its own; what it shows is escaped by the template engine.
 *   <li>A form that was not served to this session is refused, and one sent twice acts once.
 *   <li>Absent and forbidden are the same page, byte for byte but for the reference.
 *   <li>No answer names a class, a table, a rule or a person who was not asked for.
 * </ul>
 */
@NullMarked
package org.serachub.web;

import org.jspecify.annotations.NullMarked;

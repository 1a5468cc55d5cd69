/**
 * The pages of conferences: the diary, an agenda, invitations, the undertaking and the register of
 * conflicts.
 */
@NullMarked
package org.serachub.conference.web;

import org.jspecify.annotations.NullMarked;

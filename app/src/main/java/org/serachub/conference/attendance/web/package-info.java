/** The pages on who comes to a conference, who stands in for whom, and who was there. */
@NullMarked
package org.serachub.conference.attendance.web;

import org.jspecify.annotations.NullMarked;

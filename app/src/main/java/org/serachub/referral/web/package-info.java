/** The pages on which a referral is made: one question, or a few that belong together, a page. */
@NullMarked
package org.serachub.referral.web;

import org.jspecify.annotations.NullMarked;

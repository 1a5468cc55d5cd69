/** The pages on which a coordinator triages referrals and a referrer answers. */
@NullMarked
package org.serachub.triage.web;

import org.jspecify.annotations.NullMarked;

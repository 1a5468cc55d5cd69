/**
 * What people have said about sharing, on pages: the list as sentences, a plain form to record what
 * was said, and a page each to withdraw and to confirm.
 *
 * <p>Only an advocate and agencies' representatives come here, and only with standing on the case.
 */
@NullMarked
package org.serachub.consent.web;

import org.jspecify.annotations.NullMarked;

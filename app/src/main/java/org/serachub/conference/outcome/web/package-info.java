/**
 * The pages on what a conference decided on an item: to read, to record, to close and to reopen.
 */
@NullMarked
package org.serachub.conference.outcome.web;

import org.jspecify.annotations.NullMarked;

/** The administrator's pages, and those on which leads and DPOs confirm roles. */
@NullMarked
package org.serachub.administration.web;

import org.jspecify.annotations.NullMarked;

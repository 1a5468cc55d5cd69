/** The pages of research: what is asked of an agency, its return, and what is outstanding. */
@NullMarked
package org.serachub.research.web;

import org.jspecify.annotations.NullMarked;

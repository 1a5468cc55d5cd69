/** Tests of the pages of research. */
@NullMarked
package org.serachub.research.web;

import org.jspecify.annotations.NullMarked;

/** The pages of the Data Protection Officer. */
@NullMarked
package org.serachub.oversight.web;

import org.jspecify.annotations.NullMarked;

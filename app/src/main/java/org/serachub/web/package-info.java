/** What every page shares: the frame, forms and their errors, who may take a route. */
@NullMarked
package org.serachub.web;

import org.jspecify.annotations.NullMarked;

/**
 * The way from a route that names a case to what its reader may see of it. Every page of a case
 * comes this way, so that none forgets the undertaking or tells forbidden from absent.
 */
@NullMarked
package org.serachub.web.cases;

import org.jspecify.annotations.NullMarked;

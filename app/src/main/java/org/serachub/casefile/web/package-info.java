/**
 * The pages of a case: the list, one case, why a line is not shown, and contributing to it.
 *
 * <p>They are drawn from a {@link org.serachub.disclosure.Disclosure} and nothing else; a case of
 * which nothing may be known has no page. What is typed becomes values through the use cases of
 * {@code casefile}.
 */
@NullMarked
package org.serachub.casefile.web;

import org.jspecify.annotations.NullMarked;

/**
 * What an administrator does: the partnership's name and wording, and its agencies. Administrators
 * never see a case, and nothing here reads one.
 */
@NullMarked
package org.serachub.administration;

import org.jspecify.annotations.NullMarked;

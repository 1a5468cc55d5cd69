/** The pages on which people sign in, choose a role and look after their own account. */
@NullMarked
package org.serachub.account.web;

import org.jspecify.annotations.NullMarked;

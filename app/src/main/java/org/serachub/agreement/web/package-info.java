/** The pages on which the DPO keeps the sharing agreements. */
@NullMarked
package org.serachub.agreement.web;

import org.jspecify.annotations.NullMarked;

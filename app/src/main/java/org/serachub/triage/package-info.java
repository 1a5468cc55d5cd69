/**
 * What the coordinator does with a new referral: accepts it, asks, declines, or links it to an
 * earlier case. Everything written is a value of the case and reaches the referrer by the door.
 */
@NullMarked
package org.serachub.triage;

import org.jspecify.annotations.NullMarked;

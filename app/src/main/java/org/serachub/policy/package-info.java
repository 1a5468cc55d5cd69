/**
 * The policy set in force. The database holds it; documents only propose, and an upgrade of the hub
 * never changes it.
 */
@NullMarked
package org.serachub.policy;

import org.jspecify.annotations.NullMarked;

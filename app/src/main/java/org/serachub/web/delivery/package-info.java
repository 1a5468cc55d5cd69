/**
 * Follows each answer until its last byte has been handed to the network. A disclosure whose answer
 * was not, is one that an event says was not delivered.
 */
@NullMarked
package org.serachub.web.delivery;

import org.jspecify.annotations.NullMarked;

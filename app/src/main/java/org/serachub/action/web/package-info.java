/**
 * The board of actions, one action, and the forms around them. All of it is asked for to deliver
 * actions; a row is drawn only where the door has shown its title.
 */
@NullMarked
package org.serachub.action.web;

import org.jspecify.annotations.NullMarked;

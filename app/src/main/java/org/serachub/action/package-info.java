/**
 * Agreed actions: who is to do what by when, and what came of it.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>what an action says is values of the case, kept by the host agency; a row holds only who,
 *       by when and how far;
 *   <li>a row is listed, counted and sorted only where the door has shown its title;
 *   <li>an open row opens action delivery to its owner's agency, so each is signed; with the last
 *       open one that door closes.
 * </ul>
 */
@NullMarked
package org.serachub.action;

import org.jspecify.annotations.NullMarked;

/**
 * Whether a case is about what another case is about, found by identifiers that agree, without
 * opening a value.
 *
 * <p>Invariants:
 *
 * <ul>
 *   <li>a print is made with the key file: without it a row tells nothing of what a value says;
 *   <li>a private value, one under handling code C and a safe address have no print;
 *   <li>what agrees is asked for by triage alone, and told to a coordinator alone.
 * </ul>
 */
@NullMarked
package org.serachub.matching;

import org.jspecify.annotations.NullMarked;

/**
 * Measures the policy engine beside a plain interpreter and cedar-java, in one run, after checking
 * that all give the same answers. Figures, never tests.
 */
@NullMarked
package org.serachub.bench;

import org.jspecify.annotations.NullMarked;

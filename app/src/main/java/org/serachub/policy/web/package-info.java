/**
 * Pages that say what the policy in force would answer, without any case: for a data protection
 * officer who reads, questions and changes it.
 */
@NullMarked
package org.serachub.policy.web;

import org.jspecify.annotations.NullMarked;

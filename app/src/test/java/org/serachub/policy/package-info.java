@org.jspecify.annotations.NullMarked
package org.serachub.policy;

@NullMarked
package org.serachub.web;

import org.jspecify.annotations.NullMarked;

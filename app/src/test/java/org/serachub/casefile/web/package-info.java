@NullMarked
package org.serachub.casefile.web;

import org.jspecify.annotations.NullMarked;

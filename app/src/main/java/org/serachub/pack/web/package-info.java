/** The pages of a case pack: on screen, and the way to it as a document. */
@NullMarked
package org.serachub.pack.web;

import org.jspecify.annotations.NullMarked;

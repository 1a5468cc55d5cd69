/**
 * The proof that nothing withheld leaves. A partnership in which every value is unmistakable is
 * crawled over HTTP by everybody, and what each got is compared with what the second evaluator,
 * which shares no code with the hub, says they may get.
 */
@NullMarked
package org.serachub.canary;

import org.jspecify.annotations.NullMarked;

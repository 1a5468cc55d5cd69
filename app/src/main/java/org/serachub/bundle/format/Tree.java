package org.serachub.bundle.format;

import java.util.List;

/** A piece of a bundle before it means anything: every scalar is text. */
sealed interface Tree {
  Place at();

  /** A scalar, as written. */
  record Scalar(String text, Place at) implements Tree {}

  /** A list. */
  record Many(List<Tree> items, Place at) implements Tree {}

  /** Keys with what they hold, in the order of the text; a key may stand twice. */
  record Mapping(List<Pair> pairs, Place at) implements Tree {}

  /** One key and what it holds. */
  record Pair(Scalar key, Tree held) {}

  /** Something refused, about which a mistake has been noted already. */
  record Refused(Place at) implements Tree {}
}

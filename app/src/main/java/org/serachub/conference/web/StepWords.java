package org.serachub.conference.web;

import org.serachub.conference.ItemStep;

/** What the steps of an item are called, and what they do. */
final class StepWords {
  private StepWords() {}

  static String of(ItemStep step) {
    return switch (step) {
      case SEAL -> "Seal the packs";
      case START -> "Start this item";
      case FOLLOW_UP -> "End the discussion";
      case CLOSE -> "Close this item";
      case REOPEN -> "Hear this case again";
    };
  }

  static String effect(ItemStep step) {
    return switch (step) {
      case SEAL ->
          "Research ends. Each invited agency can then read its own pack, with what it may see.";
      case START -> "The conference turns to this case. Packs stay open until the item ends.";
      case FOLLOW_UP ->
          "Packs close. Only people with an agreed action keep what they need for it.";
      case CLOSE -> "Nothing of this case can be read through this conference any more.";
      case REOPEN ->
          "Research begins anew. Nothing opens by itself: agencies have to be invited again.";
    };
  }
}

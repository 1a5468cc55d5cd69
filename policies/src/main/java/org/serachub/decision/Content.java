package org.serachub.decision;

import java.time.LocalDate;
import java.util.List;

/**
 * What a value says, once a permit has opened it. Never logged: every form prints {@code
 * [content]}.
 */
public sealed interface Content {
  /** One or more lines of text: also names, phones, e-mail addresses and identifiers. */
  record Text(String text) implements Content {
    @Override
    public String toString() {
      return "[content]";
    }
  }

  /** A calendar date. */
  record Day(LocalDate date) implements Content {
    @Override
    public String toString() {
      return "[content]";
    }
  }

  /** Codes of the field's choices, in the order of the catalogue, without repeats. */
  record Chosen(List<String> codes) implements Content {
    /** Copies the list. */
    public Chosen {
      codes = List.copyOf(codes);
    }

    @Override
    public String toString() {
      return "[content]";
    }
  }

  /** An address: its lines, and the district it lies in, which is its general form. */
  record Address(String lines, String district) implements Content {
    @Override
    public String toString() {
      return "[content]";
    }
  }
}

package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Field;
import org.serachub.decision.Level;

/**
 * One field as one reader may see it.
 *
 * @param ceiling the highest level that any value of another agency could get
 * @param values those at PARTIAL or SHOWN, and the reader's own agency's
 */
public record FieldView(Field field, Level ceiling, List<ValueView> values) {
  /** What stands where nothing may be read, whether or not anything is stored. */
  public static final String WITHHELD = "Withheld or not recorded";

  /** What stands where the reader may see values and none is to be seen. */
  public static final String NOTHING = "Nothing you may see is recorded";

  /** Copies the list. */
  public FieldView {
    values = List.copyOf(values);
  }

  /** The marker to draw below the values, if any. */
  public Optional<String> marker() {
    return switch (ceiling) {
      case WITHHELD -> Optional.of(WITHHELD);
      case PARTIAL, SHOWN -> values.isEmpty() ? Optional.of(NOTHING) : Optional.empty();
      case HIDDEN -> Optional.empty();
    };
  }

  /** True if "Why can't I see this?" belongs here. */
  public boolean explainable() {
    return ceiling == Level.WITHHELD || ceiling == Level.PARTIAL;
  }
}

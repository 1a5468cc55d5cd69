package org.serachub.disclosure;

import java.util.List;
import java.util.Optional;
import org.serachub.audit.Receipt;
import org.serachub.decision.Content;

/** Everything recorded about some cases, opened for the operator of the hub. */
public record Exported(Receipt receipt, List<Value> values) {
  /** Copies the list. */
  public Exported {
    values = List.copyOf(values);
  }

  /**
   * One value, current or not.
   *
   * @param content empty: it says that an earlier value was entered in error
   */
  public record Value(Binding binding, Optional<Content> content) {
    @Override
    public String toString() {
      return "[value]";
    }
  }

  @Override
  public String toString() {
    return "[exported]";
  }
}

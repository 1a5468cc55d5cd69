package org.serachub.request;

import java.util.UUID;

/** Names a value. Random: it says nothing of order, number or time. */
public record ValueId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

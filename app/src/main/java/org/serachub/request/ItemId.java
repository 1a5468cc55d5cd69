package org.serachub.request;

import java.util.UUID;

/** Names an agenda item. Random: it says nothing of order, number or time. */
public record ItemId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

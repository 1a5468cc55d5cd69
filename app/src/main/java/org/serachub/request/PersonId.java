package org.serachub.request;

import java.util.UUID;

/** Names a person who uses the hub. Random: it says nothing of order, number or time. */
public record PersonId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

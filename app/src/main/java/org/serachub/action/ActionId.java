package org.serachub.action;

import java.util.UUID;

/** Names an action. Random: it says nothing of order, number or time. */
public record ActionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

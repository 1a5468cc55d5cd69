package org.serachub.request;

import java.util.UUID;

/**
 * Names one request; pages print it, the trail holds it. Random: it says nothing of order, number
 * or time.
 */
public record RequestId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

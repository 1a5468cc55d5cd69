package org.serachub.request;

import java.util.UUID;

/**
 * Keeps the values of one address, phone or account together. Random: it says nothing of order,
 * number or time.
 */
public record EntryId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

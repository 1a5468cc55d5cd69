package org.serachub.request;

import java.util.UUID;

/**
 * Names a role that a person holds for an agency. Random: it says nothing of order, number or time.
 */
public record GrantId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

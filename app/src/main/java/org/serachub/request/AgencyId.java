package org.serachub.request;

import java.util.UUID;

/** Names an agency. Random: it says nothing of order, number or time. */
public record AgencyId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

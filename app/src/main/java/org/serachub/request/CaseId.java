package org.serachub.request;

import java.util.UUID;

/** Names a case. Random: it says nothing of order, number or time. */
public record CaseId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

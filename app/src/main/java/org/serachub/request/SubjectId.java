package org.serachub.request;

import java.util.UUID;

/** Names a subject of a case. Random: it says nothing of order, number or time. */
public record SubjectId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

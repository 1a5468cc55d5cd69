package org.serachub.request;

import java.util.UUID;

/** Names a conference. Random: it says nothing of order, number or time. */
public record ConferenceId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}

package org.serachub.command;

import java.util.Map;
import org.serachub.Hub;
import org.serachub.keys.Keyring;
import org.serachub.policy.ActivePolicy;

/** A hub whose keys and policy are proved before anything else is done with it. */
final class ReadyHub {
  private ReadyHub() {}

  static Hub prepare(Map<String, Object> settings) {
    var hub = Hub.prepare(settings);
    try {
      hub.bean(Keyring.class);
      hub.bean(ActivePolicy.class);
      return hub;
    } catch (RuntimeException e) {
      hub.close();
      throw e;
    }
  }
}

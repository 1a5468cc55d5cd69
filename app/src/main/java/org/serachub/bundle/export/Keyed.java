package org.serachub.bundle.export;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Keys and what they hold, in the order they are written; what is empty is not written. */
final class Keyed {
  private final Map<String, Object> held = new LinkedHashMap<>();

  Keyed put(String key, Object what) {
    held.put(key, what);
    return this;
  }

  Keyed put(String key, Optional<?> what) {
    what.ifPresent(present -> held.put(key, present));
    return this;
  }

  Keyed putIf(boolean condition, String key, Object what) {
    return condition ? put(key, what) : this;
  }

  Keyed list(String key, List<?> items) {
    return putIf(!items.isEmpty(), key, items);
  }

  Map<String, Object> map() {
    return held;
  }
}

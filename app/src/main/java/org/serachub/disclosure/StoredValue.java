package org.serachub.disclosure;

import java.util.Optional;
import org.serachub.request.ItemId;

/**
 * A current value: all a rule may know of it, and what it says, sealed.
 *
 * @param item the agenda item whose entry it stands in: it belongs to that item alone
 */
record StoredValue(Binding binding, Sealed content, Optional<ItemId> item) {
  /**
   * True unless it was said for another item than the one through which the case is looked at. Who
   * comes through none, to a case that is on no agenda now, sees what was said for each.
   */
  boolean belongsTo(Place place) {
    return item.isEmpty()
        || place.item().isEmpty()
        || item.equals(place.item().map(Place.Item::id));
  }

  @Override
  public String toString() {
    return "[value]";
  }
}

package org.serachub.bundle;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.bundle.format.Bundle;
import org.serachub.bundle.format.Case;
import org.serachub.bundle.format.Conference;
import org.serachub.bundle.format.Written;
import org.serachub.platform.Ids;

/** The ids behind the codes and addresses of one load: those the hub has, and new ones. */
final class Names {
  private final Map<String, UUID> agencies;
  private final Map<String, UUID> people;
  private final Map<String, UUID> agreements = new HashMap<>();
  private final Map<String, UUID> cases = new HashMap<>();
  private final Map<String, UUID> conferences = new HashMap<>();
  private final Map<String, UUID> titles = new HashMap<>();
  private final Map<String, UUID> items = new HashMap<>();

  private Names(HubContents.Contents hub) {
    agencies = new HashMap<>(hub.agencies());
    people = new HashMap<>(hub.people());
  }

  static Names of(Planned planned, Ids ids) {
    var names = new Names(planned.hub());
    var plan = planned.plan();
    plan.agencies().forEach(a -> names.agencies.put(a.code().value(), ids.next()));
    plan.people().forEach(p -> names.people.put(lower(p.address().value()), ids.next()));
    plan.agreements().forEach(a -> names.agreements.put(a.code().value(), ids.next()));
    plan.conferences().forEach(conference -> names.add(conference, ids));
    planned
        .checked()
        .bundle()
        .cases()
        .forEach(
            one ->
                names.cases.put(
                    one.key().value(),
                    planned.loaded().object(Kinds.CASE, one.key().value()).orElseGet(ids::next)));
    return names;
  }

  UUID agency(Written<String> code) {
    return agency(code.value());
  }

  UUID agency(String code) {
    return found(agencies, code);
  }

  UUID person(Written<String> address) {
    return person(address.value());
  }

  UUID person(String address) {
    return found(people, lower(address));
  }

  UUID person(Bundle.Actor actor) {
    return person(actor.person());
  }

  UUID agreement(Bundle.Agreement agreement) {
    return found(agreements, agreement.code().value());
  }

  UUID caseFile(Case one) {
    return caseFile(one.key());
  }

  UUID caseFile(Written<String> key) {
    return found(cases, key.value());
  }

  UUID conference(Conference conference) {
    return found(conferences, conference.code().value());
  }

  /** Remembers the entry of the value that says what an action of a case is. */
  void title(Case one, Written<String> entry, UUID id) {
    titles.put(one.key().value() + "/" + entry.value(), id);
  }

  UUID title(Written<String> caseKey, Written<String> entry) {
    return found(titles, caseKey.value() + "/" + entry.value());
  }

  /** The item of a case on a new agenda of the bundle; on the last of them, if on several. */
  Optional<UUID> item(Written<String> caseKey) {
    return Optional.ofNullable(items.get(caseKey.value()));
  }

  /** Names the item that a new agenda makes of a case. */
  UUID item(Conference conference, Conference.Item item) {
    return found(items, itemName(conference, item));
  }

  private void add(Conference conference, Ids ids) {
    conferences.put(conference.code().value(), ids.next());
    for (var item : conference.items()) {
      var id = ids.next();
      items.put(itemName(conference, item), id);
      items.put(item.caseKey().value(), id);
    }
  }

  private static String itemName(Conference conference, Conference.Item item) {
    return conference.code().value() + " " + item.caseKey().value();
  }

  private static UUID found(Map<String, UUID> ids, String name) {
    var id = ids.get(name);
    if (id == null) {
      throw new IllegalStateException("a name that was not checked");
    }
    return id;
  }

  static String lower(String address) {
    return address.toLowerCase(Locale.ROOT);
  }
}

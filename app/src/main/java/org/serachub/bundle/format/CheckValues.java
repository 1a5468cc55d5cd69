package org.serachub.bundle.format;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.SubjectKind;

/** Checks the values of one case. */
final class CheckValues {
  private final Known known;
  private final FieldCatalogue catalogue;
  private final When when;
  private final Map<String, Case.Value> byKey = new HashMap<>();
  private final Set<String> superseded = new HashSet<>();
  private final Set<List<Object>> single = new HashSet<>();

  CheckValues(Known known, FieldCatalogue catalogue, When when) {
    this.known = known;
    this.catalogue = catalogue;
    this.when = when;
  }

  void check(Case one, Map<String, SubjectKind> kinds) {
    for (var value : one.values()) {
      value.key().ifPresent(key -> key(key, value));
      known.notFuture(value.recorded(), "recorded", when);
      if (value.recorded().value().isBefore(one.opened().value())) {
        known.note(value.recorded().at(), "`recorded` is before the case was opened");
      }
      standing(value);
      about(value, kinds);
    }
    one.values().forEach(value -> value.supersedes().ifPresent(old -> supersedes(value, old)));
    one.values().forEach(this::onlyOne);
  }

  private void key(Written<String> key, Case.Value value) {
    if (byKey.putIfAbsent(key.value(), value) != null) {
      known.note(key.at(), "value `" + key.value() + "` stands twice");
    }
  }

  private void standing(Case.Value value) {
    var custodian = known.agency(value.custodian());
    if (known.person(value.author())
        && custodian
        && !known.standings().speaksFor(value.author().value(), value.custodian().value())) {
      known.note(value.author().at(), "the author holds no role for the custodian");
    }
  }

  private void about(Case.Value value, Map<String, SubjectKind> kinds) {
    if (!known.oneOf(value.about(), "subject of this case", kinds.keySet())) {
      return;
    }
    var kind = kinds.get(value.about().value());
    catalogue
        .field(value.field().value())
        .filter(field -> kind != null && !field.about().contains(kind))
        .ifPresent(
            field ->
                known.note(
                    value.field().at(),
                    "`" + field.id() + "` is not asked about this kind of subject"));
  }

  private void supersedes(Case.Value value, Written<String> old) {
    var before = byKey.get(old.value());
    if (!known.oneOf(old, "value of this case", byKey.keySet()) || before == null) {
      return;
    }
    if (!superseded.add(old.value())) {
      known.note(old.at(), "this value is superseded twice");
    }
    if (!sameThing(before, value)) {
      known.note(
          old.at(), "a value supersedes one of the same field, subject, entry and custodian");
    }
    if (!value.recorded().value().isAfter(before.recorded().value())) {
      known.note(old.at(), "a value is recorded after the one it supersedes");
    }
  }

  private static boolean sameThing(Case.Value a, Case.Value b) {
    return a.field().value().equals(b.field().value())
        && a.about().value().equals(b.about().value())
        && a.entry().map(Written::value).equals(b.entry().map(Written::value))
        && a.custodian().value().equals(b.custodian().value());
  }

  private void onlyOne(Case.Value value) {
    var old = value.key().map(Written::value).filter(superseded::contains).isPresent();
    var repeatable = catalogue.field(value.field().value()).map(f -> f.repeatable()).orElse(true);
    if (old || repeatable) {
      return;
    }
    var what =
        List.<Object>of(value.field().value(), value.about().value(), value.custodian().value());
    if (!single.add(what)) {
      known.note(value.at(), "this custodian has answered `" + value.field().value() + "` already");
    }
  }
}

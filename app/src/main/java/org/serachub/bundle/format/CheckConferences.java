package org.serachub.bundle.format;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;

/** Checks the conferences, and that keys of cases are used once. */
final class CheckConferences {
  private static final Set<Stage> STAGES = EnumSet.complementOf(EnumSet.of(Stage.REFERRED));
  private static final Set<Stage> SEALED =
      EnumSet.complementOf(EnumSet.of(Stage.REFERRED, Stage.RESEARCH));

  private static final List<String> STATES_OF_ACTIONS =
      List.of("proposed", "accepted", "in-progress", "handed-back", "done", "cannot-be-done");

  private final Bundle bundle;
  private final Known known;
  private final When when;

  CheckConferences(Bundle bundle, Known known, When when) {
    this.bundle = bundle;
    this.known = known;
    this.when = when;
  }

  void check() {
    var cases = known.once(bundle.cases(), Case::key, "case");
    known.once(bundle.conferences(), Conference::code, "conference");
    bundle.conferences().forEach(conference -> conference(conference, cases));
  }

  private void conference(Conference conference, Set<String> cases) {
    known.after(conference.ends(), "ends", conference.starts().value(), "starts");
    conference
        .chair()
        .filter(known::person)
        .filter(chair -> !known.standings().holds(chair.value(), Role.CHAIR))
        .ifPresent(chair -> known.note(chair.at(), "does not hold the role chair"));
    known.acting(conference.scheduledBy(), "scheduling a conference", Role.COORDINATOR);
    known.once(conference.items(), Conference.Item::caseKey, "case");
    conference.items().forEach(item -> item(item, cases));
    var given = new HashSet<String>();
    for (var undertaking : conference.undertakings()) {
      var person = undertaking.person().person();
      known.person(person);
      known.notFuture(undertaking.at(), "at", when);
      if (!given.add(Standings.lower(person.value()))) {
        known.note(person.at(), "has given this undertaking already");
      }
    }
  }

  private void action(Conference.Action action, Conference.Item item) {
    if (item.sealed().isEmpty()) {
      known.note(action.entry().at(), "an action is agreed once the packs are sealed");
    }
    known.oneOf(action.entry(), "entry with an `action-title` that the host keeps", titles(item));
    known.oneOf(action.state(), "state of an action", STATES_OF_ACTIONS);
    known.notFuture(action.agreed(), "agreed", when);
    if (known.agency(action.owner())) {
      action
          .person()
          .filter(known::person)
          .filter(who -> !known.standings().speaksFor(who.value(), action.owner().value()))
          .ifPresent(who -> known.note(who.at(), "holds no role for the owner"));
    }
  }

  /** The entries of the case's values that say what an action is. */
  private List<String> titles(Conference.Item item) {
    var host = bundle.partnership().flatMap(Bundle.Partnership::host).map(Written::value);
    return bundle.cases().stream()
        .filter(one -> one.key().value().equals(item.caseKey().value()))
        .flatMap(one -> one.values().stream())
        .filter(value -> value.field().value().word().equals("action-title"))
        .filter(value -> host.isEmpty() || host.get().equals(value.custodian().value()))
        .flatMap(value -> value.entry().stream())
        .map(Written::value)
        .toList();
  }

  private void item(Conference.Item item, Set<String> cases) {
    known.oneOf(item.caseKey(), "case of this bundle", cases);
    item.invited().forEach(known::agency);
    known.once(item.invited(), agency -> agency, "agency");
    known.notFuture(item.invitedAt(), "invitedAt", when);
    if (!STAGES.contains(item.stage().value())) {
      known.note(item.stage().at(), "an item on an agenda is past stage referred");
    }
    if (SEALED.contains(item.stage().value()) && item.sealed().isEmpty()) {
      known.note(item.stage().at(), "this stage needs `sealed`: when the packs were sealed");
    }
    item.sealed().ifPresent(at -> known.notFuture(at, "sealed", when));
    known.once(item.actions(), Conference.Action::entry, "action");
    item.actions().forEach(action -> action(action, item));
  }
}

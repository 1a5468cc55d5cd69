package org.serachub.conference.outcome.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.outcome.OutcomeEntries;
import org.serachub.conference.outcome.Part;
import org.serachub.conference.web.Desk;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.request.Channel;
import org.serachub.request.Request;

/** Asks the door for the outcome of one item, and for nothing of any other. */
@Singleton
final class OutcomeDoor {
  private final Door door;
  private final OutcomeEntries entries;

  OutcomeDoor(Door door, OutcomeEntries entries) {
    this.door = door;
    this.entries = entries;
  }

  /** An item and the conference it is heard in. */
  record Place(Conference conference, AgendaItem item) {
    String path() {
      return Desk.path(conference, item) + "/outcome";
    }
  }

  /** What the door gave: the case, if this reader may see anything of it. */
  record Given(Disclosure disclosure, Optional<CaseView> view) {}

  <T> T ask(Act act, Place place, Function<Given, T> draw) {
    var item = place.item();
    var request =
        new Request(
            act.request(),
            act.by(),
            Purpose.CONFERENCE,
            Channel.PAGE,
            List.of(Desk.target(item)),
            Optional.of(Part.all()),
            Optional.of(entries.of(item.id())));
    return door.disclose(
        request,
        disclosure -> draw.apply(new Given(disclosure, disclosure.cases().stream().findFirst())));
  }
}

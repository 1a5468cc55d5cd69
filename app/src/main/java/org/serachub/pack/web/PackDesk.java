package org.serachub.pack.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.HubProblem;

/** Finds the item a pack is of, for whoever asks. */
@Singleton
final class PackDesk {
  private final Agendas agendas;
  private final Standing standing;

  PackDesk(Agendas agendas, Standing standing) {
    this.agendas = agendas;
    this.standing = standing;
  }

  /** An item of a conference. */
  record Place(Conference conference, AgendaItem item) {
    Target target() {
      return new Target(item.caseId(), Optional.of(item.id()));
    }

    String path() {
      return conferencePath() + "/cases/" + item.reference() + "/pack";
    }

    String conferencePath() {
      return "/conferences/" + conference.code();
    }
  }

  /** The item, or the page that says there is none. */
  Place place(Requester by, String code, String reference) {
    var conference = agendas.conference(by, code).orElseThrow(HubProblem.Absent::new);
    var item = agendas.item(by, conference, reference).orElseThrow(HubProblem.Absent::new);
    return new Place(conference, item);
  }

  /** Where to go first, if the undertaking is not accepted yet. */
  Optional<String> undertakingFirst(Requester by, Place place) {
    return standing
        .packUndertakingDue(by, place.target())
        .map(code -> place.conferencePath() + "/undertaking?next=" + place.path());
  }
}

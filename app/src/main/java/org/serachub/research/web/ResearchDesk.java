package org.serachub.research.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Standing;
import org.serachub.request.Acting;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.research.ResearchAsked;
import org.serachub.research.ResearchRequest;
import org.serachub.web.HubProblem;
import org.serachub.web.RequestIds;

/** Finds the request that a page of research is about, for whoever asks. */
@Singleton
final class ResearchDesk {
  private final Agendas agendas;
  private final ResearchAsked asked;
  private final Standing standing;
  private final RequestIds requests;

  ResearchDesk(Agendas agendas, ResearchAsked asked, Standing standing, RequestIds requests) {
    this.agendas = agendas;
    this.asked = asked;
    this.standing = standing;
    this.requests = requests;
  }

  /** The item, or the page that says there is none. */
  AgendaItem item(Requester by, String code, String reference) {
    return agendas
        .conference(by, code)
        .flatMap(conference -> agendas.item(by, conference, reference))
        .orElseThrow(HubProblem.Absent::new);
  }

  /** The request to the reader's agency, or the page that says there is none. */
  ResearchRequest request(Requester by, String code, String reference) {
    return asked.of(by, item(by, code, reference)).orElseThrow(HubProblem.Absent::new);
  }

  /** Where to go first, if the reader has not accepted the undertaking. */
  Optional<String> undertakingFirst(Requester by, ResearchRequest request) {
    return standing
        .undertakingDue(by, target(request))
        .map(
            code ->
                "/conferences/"
                    + code
                    + "/undertaking?next="
                    + URLEncoder.encode(ResearchPaths.of(request), StandardCharsets.UTF_8));
  }

  /** What is asked of the door, for research. */
  Request toDoor(
      HttpRequest<?> http,
      Requester by,
      List<ResearchRequest> about,
      Optional<java.util.Set<FieldId>> fields) {
    return new Request(
        requests.of(http),
        by,
        Purpose.RESEARCH,
        Channel.PAGE,
        about.stream().map(ResearchDesk::target).toList(),
        fields);
  }

  Acting acting(HttpRequest<?> http, Requester by) {
    return new Acting(by, Purpose.RESEARCH, requests.of(http));
  }

  static Target target(ResearchRequest request) {
    return new Target(request.item().caseId(), Optional.of(request.item().id()));
  }
}

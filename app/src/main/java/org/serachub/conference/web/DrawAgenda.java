package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.AgendaReasons;
import org.serachub.conference.Agendas;
import org.serachub.conference.Conference;
import org.serachub.conference.Conferences;
import org.serachub.conference.Invitation;
import org.serachub.conference.Invitations;
import org.serachub.conference.ItemStages;
import org.serachub.conference.ItemStep;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.Words;

/** Draws an agenda from what its reader may know of, and from what the door gave of the cases. */
@Singleton
final class DrawAgenda {
  private static final Set<Stage> PACK = Set.of(Stage.PACK_SEALED, Stage.IN_CONFERENCE);
  private static final Set<Role> RUN_IT = Set.of(Role.COORDINATOR, Role.CHAIR);

  private final Agendas agendas;
  private final Conferences conferences;
  private final Invitations invitations;

  DrawAgenda(Agendas agendas, Conferences conferences, Invitations invitations) {
    this.agendas = agendas;
    this.conferences = conferences;
    this.invitations = invitations;
  }

  /** What is asked of the door: why each of the cases is on the agenda. */
  Request request(Act act, List<AgendaItem> items) {
    return new Request(
        act.request(),
        act.by(),
        Purpose.CONFERENCE,
        Channel.PAGE,
        items.stream().map(Desk::target).toList(),
        Optional.of(Set.of(AgendaReasons.FIELD)));
  }

  AgendaPage counted(Requester by, Conference conference) {
    return page(by, conference, List.of(), agendas.items(by, conference).size());
  }

  AgendaPage empty(Requester by, Conference conference) {
    return page(by, conference, List.of(), 0);
  }

  AgendaPage page(
      Requester by, Conference conference, List<AgendaItem> items, Disclosure disclosure) {
    var rows = new ArrayList<AgendaPage.Item>();
    for (var item : items) {
      var view =
          disclosure.cases().stream().filter(each -> each.id().equals(item.caseId())).findFirst();
      rows.add(row(by, conference, item, view));
    }
    return page(by, conference, rows, rows.size());
  }

  private AgendaPage page(
      Requester by, Conference conference, List<AgendaPage.Item> rows, int count) {
    return new AgendaPage(
        Desk.path(conference),
        CivilTime.minute(conference.startsAt()) + " to " + CivilTime.clock(conference.endsAt()),
        conference.place(),
        conference.chair().map(chair -> conferences.chairs().getOrDefault(chair, "Not set")),
        rows,
        count,
        by.role() == Role.COORDINATOR);
  }

  private AgendaPage.Item row(
      Requester by, Conference conference, AgendaItem item, Optional<CaseView> view) {
    var runs = RUN_IT.contains(by.role());
    return new AgendaPage.Item(
        item.reference(),
        Desk.path(conference, item),
        item.minutes(),
        Words.of(item.stage()),
        view.map(DrawAgenda::reasons).orElse(List.of()),
        runs ? invited(item) : List.of(),
        runs ? steps(by, conference, item) : List.of(),
        item.stage() != Stage.CLOSED,
        PACK.contains(item.stage()),
        item.version());
  }

  private static List<String> reasons(CaseView view) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> lines(field).stream())
        .distinct()
        .toList();
  }

  private static List<String> lines(FieldView field) {
    var lines = new ArrayList<>(field.values().stream().map(ValueView::text).toList());
    field.marker().ifPresent(lines::add);
    return lines;
  }

  private List<AgendaPage.Invited> invited(AgendaItem item) {
    return invitations.to(item.id()).stream().map(DrawAgenda::invited).toList();
  }

  private static AgendaPage.Invited invited(Invitation invitation) {
    return new AgendaPage.Invited(invitation.agencyName(), missing(invitation));
  }

  /** What is still to be done before anybody of the agency can read; empty if nothing is. */
  static String missing(Invitation invitation) {
    return invitation.accepted() == 0 ? "nobody has accepted the undertaking yet" : "";
  }

  private static List<Link> steps(Requester by, Conference conference, AgendaItem item) {
    return ItemStages.from(item.stage()).stream()
        .filter(step -> by.role() == Role.COORDINATOR || step != ItemStep.SEAL)
        .map(step -> new Link(StepWords.of(step), Desk.path(conference, item) + "/" + step.word()))
        .toList();
  }
}

package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
  private static final Set<ItemStep> COORDINATORS = Set.of(ItemStep.SEAL, ItemStep.REOPEN);
  private static final Set<Stage> DECIDED =
      Set.of(Stage.IN_CONFERENCE, Stage.FOLLOW_UP, Stage.CLOSED);
  private static final Set<Role> RUN_IT = Set.of(Role.COORDINATOR, Role.CHAIR);

  private final Agendas agendas;
  private final Conferences conferences;
  private final Invitations invitations;
  private final Clock clock;

  DrawAgenda(Agendas agendas, Conferences conferences, Invitations invitations, Clock clock) {
    this.agendas = agendas;
    this.conferences = conferences;
    this.invitations = invitations;
    this.clock = clock;
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
        PlanForm.when(conference),
        conference.where(),
        by.role() == Role.OBSERVER ? Optional.empty() : conference.link(),
        conference.chair().map(chair -> conferences.chairs().getOrDefault(chair, "Not set")),
        conference.cancelled().map(DrawAgenda::cancelled),
        overrun(by, conference, rows),
        pages(by, conference),
        rows,
        count,
        by.role() == Role.COORDINATOR,
        conference.open(clock.instant()));
  }

  /** Only of what this reader may know: the time of another item would tell that there is one. */
  private static Optional<String> overrun(
      Requester by, Conference conference, List<AgendaPage.Item> rows) {
    var planned = Duration.between(conference.startsAt(), conference.endsAt()).toMinutes();
    var needed = rows.stream().mapToInt(AgendaPage.Item::minutes).sum();
    return RUN_IT.contains(by.role()) && needed > planned
        ? Optional.of(
            "The items need %d minutes and the conference is planned for %d. Set aside less time,"
                    .formatted(needed, planned)
                + " or move the planned end")
        : Optional.empty();
  }

  private List<Link> pages(Requester by, Conference conference) {
    var path = Desk.path(conference);
    var open = conference.open(clock.instant());
    var pages = new ArrayList<Link>();
    if (by.role() == Role.COORDINATOR && open) {
      pages.add(new Link("Change the conference", path + "/change"));
      pages.add(new Link("Cancel the conference", path + "/cancel"));
    }
    if (RUN_IT.contains(by.role())) {
      pages.add(new Link("Who is expected", path + "/people"));
    } else if (open) {
      pages.add(new Link("Name a deputy", path + "/deputy"));
    }
    pages.add(new Link("Read the undertaking", path + "/undertaking"));
    return List.copyOf(pages);
  }

  private static List<Link> pages(Requester by, Conference conference, AgendaItem item) {
    var path = Desk.path(conference, item);
    var pages = new ArrayList<Link>();
    if (DECIDED.contains(item.stage())) {
      pages.add(new Link("Outcome", path + "/outcome"));
    }
    if (RUN_IT.contains(by.role())) {
      pages.add(new Link("Attendance", path + "/attendance"));
    }
    if (by.role() == Role.COORDINATOR && item.stage() != Stage.CLOSED) {
      pages.add(new Link("Change the minutes", path + "/minutes"));
      pages.add(new Link("Change the reason", path + "/reason"));
    }
    return List.copyOf(pages);
  }

  static String cancelled(Conference.Cancelled cancelled) {
    return "Cancelled on %s: %s"
        .formatted(
            CivilTime.day(cancelled.at()),
            CancelController.words(cancelled.because()).toLowerCase(java.util.Locale.UK));
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
        pages(by, conference, item),
        item.stage() != Stage.CLOSED,
        item.hasPacks(),
        item.version());
  }

  /**
   * What was written for any subject of the case; what stands in its place only if none is there.
   */
  private static List<String> reasons(CaseView view) {
    var fields = view.subjects().stream().flatMap(subject -> subject.fields().stream()).toList();
    var written =
        fields.stream()
            .flatMap(field -> field.values().stream())
            .map(ValueView::text)
            .distinct()
            .toList();
    return written.isEmpty()
        ? fields.stream().flatMap(field -> field.marker().stream()).distinct().toList()
        : written;
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
        .filter(step -> by.role() == Role.COORDINATOR || !COORDINATORS.contains(step))
        .map(step -> new Link(StepWords.of(step), Desk.path(conference, item) + "/" + step.word()))
        .toList();
  }
}

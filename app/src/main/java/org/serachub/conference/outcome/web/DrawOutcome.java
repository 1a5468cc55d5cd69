package org.serachub.conference.outcome.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.conference.LeadSubjects;
import org.serachub.conference.outcome.OutcomeEntries;
import org.serachub.conference.outcome.Part;
import org.serachub.conference.outcome.RecordOutcome;
import org.serachub.conference.outcome.web.OutcomePage.Decision;
import org.serachub.conference.outcome.web.OutcomePage.Line;
import org.serachub.conference.web.Desk;
import org.serachub.decision.FieldId;
import org.serachub.decision.Role;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.ValueView;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.EntryId;
import org.serachub.request.Requester;
import org.serachub.web.Link;
import org.serachub.web.Words;

/** Draws the outcome of an item from what the door gave. */
@Singleton
final class DrawOutcome {
  private static final Set<Role> RECORD_IT = Set.of(Role.COORDINATOR, Role.CHAIR);

  private final ActivePolicy activePolicy;
  private final LeadSubjects leadSubjects;

  DrawOutcome(ActivePolicy activePolicy, LeadSubjects leadSubjects) {
    this.activePolicy = activePolicy;
    this.leadSubjects = leadSubjects;
  }

  OutcomePage page(Requester by, OutcomeDoor.Place place, Optional<CaseView> view) {
    var records = mayRecord(by, place);
    return new OutcomePage(
        place.conference().title(),
        Desk.path(place.conference()),
        place.item().reference(),
        Words.of(place.item().stage()),
        decisions(place, view, records),
        Stream.of(Part.RISK, Part.REVIEW, Part.CLOSING)
            .flatMap(part -> part.fields().stream())
            .flatMap(field -> line(view, field).stream())
            .toList(),
        records ? links(place) : List.of());
  }

  /** True if this reader can record an outcome of the item now. */
  boolean mayRecord(Requester by, OutcomeDoor.Place place) {
    return RECORD_IT.contains(by.role()) && RecordOutcome.STAGES.contains(place.item().stage());
  }

  /** True if the conference rates a risk here: it does for people and places. */
  boolean isRated(OutcomeDoor.Place place) {
    return leadSubjects.of(place.item().caseId()).kind() != SubjectKind.BUSINESS;
  }

  private List<Link> links(OutcomeDoor.Place place) {
    var links = new ArrayList<Link>();
    links.add(new Link("Record a decision", place.path() + "/decision"));
    if (isRated(place)) {
      links.add(new Link("Rate the risk", place.path() + "/risk"));
    }
    links.add(new Link("Set the next review", place.path() + "/review"));
    return List.copyOf(links);
  }

  private List<Decision> decisions(
      OutcomeDoor.Place place, Optional<CaseView> view, boolean records) {
    return Standing.entries(view, Part.DECISION.fields().getFirst()).stream()
        .map(entry -> decision(place, view, entry, records))
        .toList();
  }

  private Decision decision(
      OutcomeDoor.Place place, Optional<CaseView> view, EntryId entry, boolean records) {
    var lines =
        Part.DECISION.fields().stream()
            .flatMap(
                field ->
                    Standing.of(view, field, entry)
                        .map(value -> new Line(label(field), List.of(value.text())))
                        .stream())
            .toList();
    var correct = new Link("Correct this decision", place.path() + "/decision/" + entry);
    return new Decision(lines, records ? List.of(correct) : List.of());
  }

  private Optional<Line> line(Optional<CaseView> view, FieldId field) {
    var texts = new ArrayList<>(Standing.of(view, field).stream().map(ValueView::text).toList());
    Standing.marker(view, field).ifPresent(texts::add);
    return texts.isEmpty() ? Optional.empty() : Optional.of(new Line(label(field), texts));
  }

  /** The entry of a part that an item has one of. */
  static EntryId only(OutcomeDoor.Place place) {
    return OutcomeEntries.only(place.item().id());
  }

  private String label(FieldId field) {
    return activePolicy.policy().catalogue().field(field).orElseThrow().label();
  }
}

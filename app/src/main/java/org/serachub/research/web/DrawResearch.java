package org.serachub.research.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Disclosure;
import org.serachub.research.ResearchRequest;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.cases.SubjectNames;

/** Draws the lists of requests. */
@Singleton
final class DrawResearch {
  /** What the door is asked for on a list. */
  static final Set<FieldId> NAMES =
      Stream.of(SubjectKind.values()).map(SubjectNames::naming).collect(Collectors.toSet());

  private static final String UNDERTAKING = "Accept the undertaking first";

  private final DueWords dueWords;

  DrawResearch(DueWords dueWords) {
    this.dueWords = dueWords;
  }

  DuePage nothing() {
    return new DuePage(List.of());
  }

  /**
   * What is asked of an agency.
   *
   * @param disclosure a case of which nothing may be known is not in it, and so not listed
   * @param undertaking whether the undertaking of the conference is still to be accepted
   */
  DuePage due(
      List<ResearchRequest> all, Disclosure disclosure, Predicate<ResearchRequest> undertaking) {
    var views =
        disclosure.cases().stream().collect(Collectors.toMap(CaseView::id, Function.identity()));
    var rows = new ArrayList<DuePage.Row>();
    for (var request : all) {
      if (undertaking.test(request)) {
        rows.add(row(request, UNDERTAKING));
      } else {
        name(views.get(request.item().caseId())).ifPresent(name -> rows.add(row(request, name)));
      }
    }
    return new DuePage(rows);
  }

  private static Optional<String> name(@org.jspecify.annotations.Nullable CaseView view) {
    return Optional.ofNullable(view).map(seen -> SubjectNames.title(seen).orElse("Name not shown"));
  }

  private DuePage.Row row(ResearchRequest request, String name) {
    return new DuePage.Row(
        new Link("Case " + request.item().reference(), ResearchPaths.of(request)),
        name,
        request.item().title() + ", " + CivilTime.minute(request.item().startsAt()),
        dueWords.of(request),
        dueWords.overdue(request),
        StateWords.of(request.state()),
        reminded(request));
  }

  /** What is outstanding, of one conference or of all. */
  OutstandingPage outstanding(List<ResearchRequest> all, String conference) {
    var some =
        all.stream()
            .filter(each -> conference.isEmpty() || each.item().conference().equals(conference))
            .toList();
    return new OutstandingPage(
        rows(some, true), rows(some, false), conferences(all), chosen(all, conference));
  }

  private List<OutstandingPage.Row> rows(List<ResearchRequest> some, boolean outstanding) {
    return some.stream()
        .filter(each -> each.state().outstanding() == outstanding)
        .map(this::waiting)
        .toList();
  }

  private OutstandingPage.Row waiting(ResearchRequest request) {
    return new OutstandingPage.Row(
        request.agencyName(),
        request.item().reference(),
        request.item().title(),
        dueWords.of(request),
        dueWords.overdue(request),
        reminded(request),
        ResearchPaths.reminder(request));
  }

  private static Optional<String> reminded(ResearchRequest request) {
    return request.reminded().filter(at -> request.state().outstanding()).map(CivilTime::day);
  }

  private static List<Link> conferences(List<ResearchRequest> all) {
    var links = new LinkedHashMap<String, Link>();
    all.stream()
        .map(ResearchRequest::item)
        .sorted(java.util.Comparator.comparing(ResearchRequest.Item::startsAt))
        .forEach(
            item ->
                links.putIfAbsent(
                    item.conference(),
                    new Link(
                        item.title(), ResearchPaths.LIST + "?conference=" + item.conference())));
    return List.copyOf(links.values());
  }

  private static String chosen(List<ResearchRequest> all, String conference) {
    return all.stream()
        .map(ResearchRequest::item)
        .filter(item -> item.conference().equals(conference))
        .map(ResearchRequest.Item::title)
        .findFirst()
        .orElse("");
  }
}

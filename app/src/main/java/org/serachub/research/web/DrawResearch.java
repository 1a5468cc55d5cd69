package org.serachub.research.web;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseList;
import org.serachub.research.ResearchRequest;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.cases.SubjectNames;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Paged;

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

  /** The requests that were asked for, from the place that was asked for. */
  List<ResearchRequest> ahead(List<ResearchRequest> all, ListQuery query) {
    var some =
        all.stream().filter(one -> ResearchLayout.matches(one, query, dueWords::overdue)).toList();
    return Paged.ahead(some, query, one -> ResearchLayout.key(one, query.order()));
  }

  /**
   * What is asked of an agency.
   *
   * @param ahead what the door was asked about
   * @param found a case of which nothing may be known is not in it, and so not listed
   */
  DuePage due(List<ResearchRequest> ahead, ListQuery query, CaseList found) {
    var page =
        Paged.found(
            found.lines(),
            found.more(),
            query.cursor(),
            line -> ResearchLayout.key(ahead.get(line.row()), query.order()).text());
    return new DuePage(
        query.view(page),
        page.rows().stream().map(line -> row(ahead.get(line.row()), name(line))).toList());
  }

  private static String name(CaseList.Line line) {
    return switch (line) {
      case CaseList.Due due -> UNDERTAKING;
      case CaseList.Seen seen -> SubjectNames.title(seen.view()).orElse("Name not shown");
    };
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

  /** What is asked of every agency. */
  OutstandingPage outstanding(List<ResearchRequest> ahead, ListQuery query) {
    var page =
        Paged.found(
            ahead.stream().limit(Paged.SIZE).toList(),
            ahead.size() > Paged.SIZE,
            query.cursor(),
            one -> ResearchLayout.key(one, query.order()).text());
    return new OutstandingPage(query.view(page), page.rows().stream().map(this::waiting).toList());
  }

  private OutstandingPage.Row waiting(ResearchRequest request) {
    return new OutstandingPage.Row(
        request.agencyName(),
        request.item().reference(),
        request.item().title(),
        dueWords.of(request),
        request.state().outstanding(),
        dueWords.overdue(request),
        reminded(request),
        ResearchPaths.reminder(request));
  }

  private static Optional<String> reminded(ResearchRequest request) {
    return request.reminded().filter(at -> request.state().outstanding()).map(CivilTime::day);
  }
}

package org.serachub.triage.web;

import static org.serachub.decision.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.CaseView;
import org.serachub.matching.FindMatches;
import org.serachub.matching.Sort;
import org.serachub.request.Requester;
import org.serachub.triage.ChildRoute;
import org.serachub.triage.Danger;
import org.serachub.triage.Links;
import org.serachub.triage.NewReferrals;
import org.serachub.triage.RepeatWindow;
import org.serachub.triage.TriageFields;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** The referrals that wait for the coordinator, and one of them. */
@Controller("/triage")
@ExecuteOn(TaskExecutors.BLOCKING)
final class TriageController {
  private static final Set<FieldId> LISTED =
      Stream.of(
              Stream.of(SubjectKind.values()).map(SubjectNames::naming),
              ChildRoute.FIELDS.stream(),
              Stream.of(Danger.FIELD, TriageFields.QUESTION, TriageFields.ANSWER))
          .flatMap(Function.identity())
          .collect(Collectors.toSet());

  private final CaseRoutes cases;
  private final NewReferrals referrals;
  private final FindMatches findMatches;
  private final Links links;
  private final RepeatWindow window;
  private final Pages pages;
  private final Frames frames;
  private final Clock clock;

  TriageController(
      CaseRoutes cases,
      NewReferrals referrals,
      FindMatches findMatches,
      Links links,
      RepeatWindow window,
      Pages pages,
      Frames frames,
      Clock clock) {
    this.cases = cases;
    this.referrals = referrals;
    this.findMatches = findMatches;
    this.links = links;
    this.window = window;
    this.pages = pages;
    this.frames = frames;
    this.clock = clock;
  }

  @Get
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var waiting = referrals.waiting();
    var frame = frames.of(request, Purpose.RESEARCH, "Triage");
    return cases.list(
        request,
        requester,
        new CaseRoutes.Listed(
            Ahead.of(waiting.stream().map(NewReferrals.Waiting::target)),
            LISTED,
            Math.max(1, waiting.size())),
        found ->
            pages.ok(
                "triage/list.jte",
                frame.with(found.receipt()),
                new TriageListPage(rows(waiting, found))));
  }

  @Get("/{reference}")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> one(HttpRequest<?> request, Requester requester, String reference) {
    var caseId = cases.find(reference);
    var since = referrals.since(caseId).orElseThrow(HubProblem.Absent::new);
    var matches = findMatches.of(requester, caseId);
    var linked = links.of(requester, caseId);
    var months = window.months();
    return cases.show(
        request,
        requester,
        reference,
        CaseRoutes.Asked.beside(matches.stream().map(FindMatches.Match::caseId).toList()),
        (frame, view) ->
            pages.ok(
                "triage/one.jte",
                frame.titled("Referral " + reference),
                new TriagePage(
                    reference,
                    CivilTime.minute(since),
                    acts(reference),
                    ChildRoute.of(view, clock).map(TriageController::words),
                    Danger.isNow(view),
                    matches.stream().map(match -> match(match, since, months, linked)).toList(),
                    linked.stream().map(one -> new Link("Case " + one, "/cases/" + one)).toList(),
                    TriagePage.cards(view, frame.survivor()))));
  }

  private static List<Link> acts(String reference) {
    var path = "/triage/" + reference;
    return List.of(
        new Link("Accept", path + "/accept"),
        new Link("Ask the referrer", path + "/ask"),
        new Link("Decline", path + "/decline"),
        new Link("Link to an earlier case", path + "/link"),
        new Link("The whole case", "/cases/" + reference));
  }

  private static TriagePage.Match match(
      FindMatches.Match match, Instant since, int months, List<String> linked) {
    var agree = match.agree().stream().map(Sort::label).collect(Collectors.joining(" and "));
    var repeat = RepeatWindow.isRepeat(match.openedAt(), since, months);
    return new TriagePage.Match(
        match.reference(),
        agree + (match.agree().size() == 1 ? " agrees" : " agree"),
        repeat,
        months == 0
            ? "Referred on " + CivilTime.day(match.openedAt())
            : "Referred on %s, %s the last %d months"
                .formatted(
                    CivilTime.day(match.openedAt()), repeat ? "within" : "not within", months),
        linked.contains(match.reference()));
  }

  private record Shown(CaseView view, Instant since, boolean danger) {}

  /** Somebody in danger waits for nobody, so those come before the longest waiting. */
  private List<TriageListPage.Row> rows(List<NewReferrals.Waiting> waiting, CaseList found) {
    return found.lines().stream()
        .flatMap(line -> line instanceof CaseList.Seen seen ? Stream.of(seen) : Stream.empty())
        .map(
            seen ->
                new Shown(seen.view(), waiting.get(seen.row()).since(), Danger.isNow(seen.view())))
        .sorted(Comparator.comparing(one -> !one.danger()))
        .map(this::row)
        .toList();
  }

  private TriageListPage.Row row(Shown one) {
    var view = one.view();
    var tags = new ArrayList<TriageListPage.Tag>();
    if (one.danger()) {
      tags.add(new TriageListPage.Tag(Danger.WORDS, "red"));
    }
    if (ChildRoute.of(view, clock).isPresent()) {
      tags.add(new TriageListPage.Tag("Child", "purple"));
    }
    var asked = count(view, TriageFields.QUESTION);
    if (asked > 0) {
      tags.add(
          count(view, TriageFields.ANSWER) >= asked
              ? new TriageListPage.Tag("Answered", "green")
              : new TriageListPage.Tag("Question asked", "yellow"));
    }
    return new TriageListPage.Row(
        view.reference(),
        "/triage/" + view.reference(),
        SubjectNames.title(view).orElse("Name not shown"),
        CivilTime.minute(one.since()),
        tags);
  }

  private static long count(CaseView view, FieldId field) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(found -> found.field().id().equals(field))
        .mapToLong(found -> found.values().size())
        .sum();
  }

  private static String words(ChildRoute.Why why) {
    return switch (why) {
      case UNDER_AGE -> "Somebody in this referral is under 18.";
      case DISPUTED ->
          "The age of somebody in this referral is doubted or disputed. Treat them as a child until"
              + " it is decided.";
      case CHILD_THERE -> "There is a child in the home or family.";
    };
  }
}

package org.serachub.conference.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.audit.Receipt;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.AgendaItems;
import org.serachub.conference.Conference;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.web.Option;
import org.serachub.web.Words;
import org.serachub.web.cases.CaseRoutes;
import org.serachub.web.cases.SubjectNames;

/** The cases that wait for a conference, as far as a coordinator may see them. */
@Singleton
final class WaitingCases {
  private static final int MOST = 100;

  private final CaseRoutes cases;
  private final Standing standing;
  private final AgendaItems items;

  WaitingCases(CaseRoutes cases, Standing standing, AgendaItems items) {
    this.cases = cases;
    this.standing = standing;
    this.items = items;
  }

  /** Draws a page with them. */
  @FunctionalInterface
  interface Draw<T> {
    T page(Optional<Receipt> receipt, List<Option> waiting, boolean more);
  }

  <T> T show(HttpRequest<?> http, Requester by, Conference conference, Draw<T> draw) {
    var here = items.of(conference.id()).stream().map(AgendaItem::caseId).toList();
    var all =
        standing
            .byOpening(by, Standing.Way.NEWEST_FIRST)
            .filter(one -> one.waits() && !here.contains(one.id()))
            .map(Candidate::target);
    return cases.list(
        http,
        by,
        Ahead.of(all),
        MOST,
        found -> draw.page(Optional.of(found.receipt()), options(found.lines()), found.more()));
  }

  private static List<Option> options(List<CaseList.Line> lines) {
    return lines.stream()
        .flatMap(
            line -> line instanceof CaseList.Seen seen ? Stream.of(seen.view()) : Stream.empty())
        .map(
            view ->
                new Option(
                    view.reference(),
                    "%s, %s, %s"
                        .formatted(
                            view.reference(),
                            SubjectNames.title(view).orElse("name not shown"),
                            Words.of(view.stage()).toLowerCase(java.util.Locale.UK))))
        .toList();
  }
}

package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.ExportAccesses;
import org.serachub.oversight.ListAccesses;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.list.Paged;

/** Who was shown what, newest first, on a page and as a file. */
@Controller("/oversight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessController {
  private static final String TITLE = "Who saw what";
  private static final String TEMPLATE = "oversight/accesses.jte";

  private final ListAccesses listAccesses;
  private final ExportAccesses exportAccesses;
  private final AccessSearch search;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;

  AccessController(
      ListAccesses listAccesses,
      ExportAccesses exportAccesses,
      AccessSearch search,
      Pages pages,
      Frames frames,
      RequestIds requests) {
    this.listAccesses = listAccesses;
    this.exportAccesses = exportAccesses;
    this.search = search;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
  }

  @Get
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var query = search.read(request.getParameters());
    var frame = frames.of(request, Purpose.OVERSIGHT, TITLE);
    if (query.wrong()) {
      return pages.again(TEMPLATE, frame, AccessesPage.of(query, Paged.none()));
    }
    return listAccesses.list(
        requester,
        requests.of(request),
        AccessSearch.filter(query),
        (found, receipt) -> {
          var page =
              Paged.found(
                  found.accesses(), found.more(), query.cursor(), one -> one.eventId().toString());
          return pages.ok(TEMPLATE, frame.with(receipt), AccessesPage.of(query, page));
        });
  }

  @Get("/accesses.csv")
  @Access(value = Role.DPO, audit = "export")
  HttpResponse<byte[]> file(HttpRequest<?> request, Requester requester) {
    var query = search.read(request.getParameters());
    if (query.wrong()) {
      var frame = frames.of(request, Purpose.OVERSIGHT, TITLE);
      return pages.again(TEMPLATE, frame, AccessesPage.of(query, Paged.none()));
    }
    return exportAccesses.export(
        requester,
        requests.of(request),
        AccessSearch.filter(query),
        (found, receipt) -> AccessFile.of(found));
  }
}

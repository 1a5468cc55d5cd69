package org.serachub.pack.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import java.util.UUID;
import org.serachub.pack.PackDownloads;
import org.serachub.pack.PreparePack;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Forms;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;

/** The way to a pack as a document: ask for it, note its passphrase, fetch it once. */
@Controller("/conferences/{code}/cases/{reference}/pack/downloads")
@ExecuteOn(TaskExecutors.BLOCKING)
final class DownloadController {
  private final PackDesk desk;
  private final PackDownloads downloads;
  private final FetchPack fetchPack;
  private final Asking asking;
  private final PackController.Drawing drawing;

  DownloadController(
      PackDesk desk,
      PackDownloads downloads,
      FetchPack fetchPack,
      Asking asking,
      PackController.Drawing drawing) {
    this.desk = desk;
    this.downloads = downloads;
    this.fetchPack = fetchPack;
    this.asking = asking;
    this.drawing = drawing;
  }

  @Post
  @Consumes(MediaType.ALL)
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "export")
  HttpResponse<byte[]> prepare(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var place = desk.place(by, code, reference);
    var form = asking.forms().read(request, body);
    if (!form.valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    var due = desk.undertakingFirst(by, place);
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    return Pages.seeOther(
        asking
            .onceOnly()
            .run(
                by.person(),
                form,
                () -> {
                  var id = drawing.requests().of(request);
                  var leave = asking.preparePack().prepare(by, id, place.target());
                  return place.path() + "/downloads/" + leave;
                }));
  }

  @Get("/{id}")
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "none")
  HttpResponse<byte[]> passphrase(
      HttpRequest<?> request, Requester by, String code, String reference, UUID id) {
    var place = desk.place(by, code, reference);
    var download = downloads.find(id, place.item().id(), by).orElseThrow(HubProblem.Absent::new);
    var passphrase =
        downloads.showing(id, place.item().id(), by)
            ? Optional.of(download.passphrase())
            : Optional.<String>empty();
    var page = new DownloadPage(place.path(), passphrase, CivilTime.clock(download.expiresAt()));
    return drawing
        .pages()
        .ok("pack/download.jte", drawing.frames().of(request, "Download the case pack"), page);
  }

  @Post("/{id}")
  @Consumes(MediaType.ALL)
  @Produces({MediaType.APPLICATION_PDF, MediaType.TEXT_HTML})
  @Access(
      value = {CHAIR, COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "disclosure")
  HttpResponse<byte[]> fetch(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      UUID id,
      @Body byte[] body) {
    var place = desk.place(by, code, reference);
    if (!asking.forms().read(request, body).valid()) {
      throw new HubProblem.Malformed("an answer that no page of ours sends");
    }
    var download = downloads.take(id, place.item().id(), by).orElseThrow(HubProblem.Absent::new);
    var document =
        fetchPack.fetch(by, drawing.requests().of(request), place, download.passphrase());
    return HttpResponse.ok(document.bytes())
        .contentType(MediaType.APPLICATION_PDF_TYPE)
        .header(
            HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + document.name() + "\"");
  }

  /** What a document is asked for with. */
  @jakarta.inject.Singleton
  record Asking(Forms forms, OnceOnly onceOnly, PreparePack preparePack) {}
}

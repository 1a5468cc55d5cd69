package org.serachub.policy.web;

import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.DPO;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.policy.JudgeProposal;
import org.serachub.policy.Proposals;
import org.serachub.policy.StoredSet;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** The policy sets: listed, and proposed by changing one document of a set that is kept. */
@Controller(SetsPage.PATH)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SetsController {
  private static final String NEW = "policy/propose.jte";
  private static final String TITLE = "Propose a change";

  private final SetsDesk desk;
  private final Proposals proposals;
  private final JudgeProposal judgeProposal;
  private final Pages pages;

  SetsController(SetsDesk desk, Proposals proposals, JudgeProposal judgeProposal, Pages pages) {
    this.desk = desk;
    this.proposals = proposals;
    this.judgeProposal = judgeProposal;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {DPO, COORDINATOR},
      audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    return pages.ok(
        "policy/sets.jte",
        desk.frames().of(request, Purpose.OVERSIGHT, "Policy sets"),
        SetsPage.of(desk.sets().all(), desk.current(), desk::name, desk.now()));
  }

  @Get("/new")
  @Access(
      value = {DPO, COORDINATOR},
      audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    var base = desk.base(Terms.word(request.getParameters(), "base"));
    var document = ProposePage.document(Terms.word(request.getParameters(), "document"));
    var frame = desk.frames().of(request, Purpose.OVERSIGHT, TITLE);
    return pages.ok(NEW, frame, ProposePage.fresh(base, document));
  }

  @Post("/new")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {DPO, COORDINATOR},
      audit = "policy")
  HttpResponse<byte[]> propose(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.forms().read(request, body);
    var base = desk.base(Optional.of(form.hidden("base")).filter(id -> !id.isEmpty()));
    var document = ProposePage.document(Optional.of(form.hidden("document")));
    var reason = form.longText("reason", "why this should change", 2_000);
    var text = form.longText("text", "the document", 250_000);
    if (!form.valid() || reason.isEmpty() || text.isEmpty()) {
      return again(request, base, document, form.typed());
    }
    var judged = judgeProposal.judge(ProposePage.changed(base, document, text.get()));
    if (judged.sound().isEmpty()) {
      return again(request, base, document, ProposePage.wrong(form, judged.mistakes()));
    }
    return Pages.seeOther(
        desk.once()
            .run(
                by.person(),
                form,
                () ->
                    Done.SAVED.at(
                        SetsPage.path(
                            proposals.propose(
                                by,
                                judged.sound().get(),
                                reason.get(),
                                desk.requests().of(request))))));
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request, StoredSet base, String document, Typed typed) {
    var frame = desk.frames().of(request, Purpose.OVERSIGHT, TITLE);
    return pages.again(NEW, frame, new ProposePage(base, document, typed));
  }
}

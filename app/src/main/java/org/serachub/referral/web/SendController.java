package org.serachub.referral.web;

import static org.serachub.decision.Role.ADVOCATE;
import static org.serachub.decision.Role.COORDINATOR;
import static org.serachub.decision.Role.REPRESENTATIVE;

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
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.casefile.CaseRefusal;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.platform.London;
import org.serachub.referral.Drafts;
import org.serachub.referral.Seen;
import org.serachub.referral.SendReferral;
import org.serachub.request.Acting;
import org.serachub.request.Requester;
import org.serachub.triage.ChildRoute;
import org.serachub.triage.Danger;
import org.serachub.web.Access;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Pages;
import org.serachub.web.cases.CaseRoutes;

/** Shows everything once more, sends it, and says what happens next. */
@Controller("/referrals/{draft}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SendController {
  private static final String TITLE = "Check your answers";
  private static final String TEMPLATE = "referral/check.jte";
  private static final Set<FieldId> SHOWN =
      Stream.concat(
              ChildRoute.FIELDS.stream(), Stream.of(new FieldId("referral-reason"), Danger.FIELD))
          .collect(Collectors.toSet());

  private final DraftDesk desk;
  private final Drafts drafts;
  private final SendReferral sendReferral;
  private final CaseRoutes cases;
  private final Clock clock;

  SendController(
      DraftDesk desk, Drafts drafts, SendReferral sendReferral, CaseRoutes cases, Clock clock) {
    this.clock = clock;
    this.desk = desk;
    this.drafts = drafts;
    this.sendReferral = sendReferral;
    this.cases = cases;
  }

  @Get("/check")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> check(HttpRequest<?> request, Requester requester, String draft) {
    var id = CaseRoutes.uuid(draft);
    if (drafts.sent(requester, id).isPresent()) {
      return Pages.seeOther(sentPath(id));
    }
    return check(request, requester, id, Optional.empty());
  }

  @Post("/check")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "collection")
  HttpResponse<byte[]> send(
      HttpRequest<?> request, Requester requester, String draft, @Body byte[] body) {
    var form = desk.read(request, body);
    var checked = DraftDesk.seen(form);
    form.valid();
    var id = CaseRoutes.uuid(draft);
    var acting = new Acting(requester, Purpose.RESEARCH, desk.id(request));
    try {
      return desk.once(
          requester,
          form,
          () -> {
            sendReferral.send(acting, id, checked);
            return sentPath(id);
          });
    } catch (CaseRefusal refusal) {
      return switch (refusal.why()) {
        case UNACCEPTABLE -> check(request, requester, id, Optional.of(checked));
        // Another window sent it at the same moment.
        case STALE -> Pages.seeOther(sentPath(id));
        case ABSENT -> throw refusal;
      };
    }
  }

  @Get("/sent")
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "consultation")
  HttpResponse<byte[]> sent(HttpRequest<?> request, Requester requester, String draft) {
    var reference =
        drafts.sent(requester, CaseRoutes.uuid(draft)).orElseThrow(HubProblem.Absent::new);
    return cases.show(
        request,
        requester,
        reference,
        CaseRoutes.Asked.only(SHOWN),
        (frame, view) ->
            desk.ok(
                "referral/sent.jte",
                frame.titled("Referral sent"),
                new SentPage(
                    Danger.awaitsCall(view),
                    ChildRoute.isAboutAChild(view, clock),
                    reference,
                    new Link("Go to the case", "/cases/" + reference))));
  }

  /**
   * The answers, to be checked.
   *
   * @param checked what was sent; what stands open is told with status 400, and what another window
   *     changed since with 409
   */
  private HttpResponse<byte[]> check(
      HttpRequest<?> request, Requester requester, UUID id, Optional<Seen> checked) {
    return desk.show(
        request,
        requester,
        id,
        TITLE,
        (frame, typed) -> {
          var page = CheckPage.of(id, typed, frame, London.today(clock), desk::field);
          if (checked.isEmpty()) {
            return desk.ok(TEMPLATE, frame, page);
          }
          return checked.get().digest().equals(page.seen())
              ? desk.again(TEMPLATE, frame, page)
              : desk.beaten(TEMPLATE, frame, page.onceMore());
        });
  }

  private static String sentPath(UUID id) {
    return Paths.of(id) + "/sent";
  }
}

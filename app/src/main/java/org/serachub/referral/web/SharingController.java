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
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.platform.London;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.PageAnswers;
import org.serachub.referral.Sharing;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Form;
import org.serachub.web.Frame;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.cases.AnswerForm;

/** Asks what a person said about sharing, or why they were not asked yet. */
@Controller("/referrals/{draft}/subjects/{subject}/sharing")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SharingController {
  private static final String TEMPLATE = "referral/sharing.jte";
  private static final String REASON = "reason-";
  private static final Option NOT_ASKED =
      new Option(Sharing.NOT_ASKED, "They have not been asked yet", "Say below why not");
  private static final List<Option> STATES =
      List.of(
          new Option("given", "They agreed"),
          new Option("refused", "They refused"),
          new Option("cannot-decide", "They cannot decide at present"),
          NOT_ASKED);

  private final DraftDesk desk;
  private final Clock clock;

  SharingController(DraftDesk desk, Clock clock) {
    this.desk = desk;
    this.clock = clock;
  }

  @Get
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      @QueryValue Optional<String> then) {
    var at = SubjectPlace.of(draft, subject, Sharing.FIELDS);
    var next = DraftDesk.then(then);
    return desk.show(
        request,
        requester,
        at.draft(),
        Sharing.TITLE,
        (frame, typed) ->
            desk.ok(
                TEMPLATE,
                frame,
                page(
                    at,
                    typed,
                    Answering.fresh(filled(typed, at), next, at.seen(typed)),
                    requester,
                    frame)));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {COORDINATOR, REPRESENTATIVE, ADVOCATE},
      audit = "draft")
  HttpResponse<byte[]> keep(
      HttpRequest<?> request,
      Requester requester,
      String draft,
      String subject,
      @Body byte[] body) {
    var at = SubjectPlace.of(draft, subject, Sharing.FIELDS);
    var form = desk.read(request, body);
    var then = DraftDesk.then(form);
    var seen = DraftDesk.seen(form);
    var sharing = read(form, states(requester));
    if (sharing.isEmpty()) {
      var again = Answering.fresh(form.typed(), then, seen.digest());
      return desk.show(
          request,
          requester,
          at.draft(),
          Sharing.TITLE,
          (frame, typed) -> desk.again(TEMPLATE, frame, page(at, typed, again, requester, frame)));
    }
    var kept = new PageAnswers(Optional.of(at.subject()), sharing.get().answers(), seen);
    return desk.save(
        new DraftDesk.Saving(
            request, requester, at.draft(), form, DraftDesk.next(at.draft(), then)),
        typed -> {
          at.in(typed);
          return kept.in(typed);
        },
        (frame, typed) ->
            desk.beaten(
                TEMPLATE,
                frame.titled(Sharing.TITLE),
                page(at, typed, both(at, typed, form.typed(), then), requester, frame)));
  }

  private static Answering both(SubjectPlace at, DraftReferral draft, Typed typed, String then) {
    var said = Sharing.of(draft, at.subject()).map(Texts::of).orElse("Left empty");
    return new Answering(typed, then, at.seen(draft), SavedNow.of(Sharing.TITLE, said));
  }

  private Optional<Sharing> read(Form form, List<Option> states) {
    var code = form.choice("said", "what they said", states);
    var on = form.optionalDate("on", "the date on which they said it");
    var reason = AnswerForm.optionalContent(form, desk.field(Sharing.REASON), REASON);
    if (code.isPresent()) {
      var asked = !code.get().equals(Sharing.NOT_ASKED);
      if (asked && on.isEmpty() && form.typed().error("on") == null) {
        form.refuse("on", "on-day", "Enter the date on which they said it");
      }
      if (!asked && on.isPresent()) {
        form.refuse("on", "on-day", "Leave the date empty if they have not been asked");
      }
      if (on.filter(day -> day.isAfter(London.today(clock))).isPresent()) {
        form.refuse("on", "on-day", "The date on which they said it must be today or earlier");
      }
      if (!code.get().equals("given")
          && reason.isEmpty()
          && form.typed().error(REASON + "text") == null) {
        form.refuse(REASON + "text", "Write why you share this all the same");
      }
    }
    return form.valid()
        ? Optional.of(
            new Sharing(
                Sharing.state(code.orElseThrow()),
                on,
                reason.map(content -> ((Content.Text) content).text())))
        : Optional.empty();
  }

  private static List<Option> states(Requester requester) {
    return requester.role() == COORDINATOR ? List.of(NOT_ASKED) : STATES;
  }

  private static Typed filled(DraftReferral draft, SubjectPlace at) {
    var values = new LinkedHashMap<String, List<String>>();
    Sharing.of(draft, at.subject())
        .ifPresent(
            sharing -> {
              values.put("said", List.of(sharing.code()));
              sharing.reason().ifPresent(reason -> values.put(REASON + "text", List.of(reason)));
              sharing
                  .on()
                  .ifPresent(
                      day -> {
                        values.put("on-day", List.of("" + day.getDayOfMonth()));
                        values.put("on-month", List.of("" + day.getMonthValue()));
                        values.put("on-year", List.of("" + day.getYear()));
                      });
            });
    return new Typed(values, List.of());
  }

  private SharingPage page(
      SubjectPlace at, DraftReferral draft, Answering answering, Requester requester, Frame frame) {
    return new SharingPage(
        Captions.of(draft, at.in(draft), frame.survivor()),
        DraftDesk.awaitsCall(draft),
        states(requester),
        desk.field(Sharing.REASON),
        answering,
        DraftDesk.back(at.draft(), answering.then()));
  }
}

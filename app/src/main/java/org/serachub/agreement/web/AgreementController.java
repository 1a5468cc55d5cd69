package org.serachub.agreement.web;

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
import java.time.Clock;
import java.util.UUID;
import org.serachub.agreement.Agreement;
import org.serachub.agreement.Agreements;
import org.serachub.agreement.EndAgreement;
import org.serachub.agreement.RecordAgreement;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;
import org.serachub.web.Typed;

/** The sharing agreements: listed, recorded, ended. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgreementController {
  private static final String NEW = "Record an agreement";

  private final Agreements agreements;
  private final RecordAgreement recordAgreement;
  private final EndAgreement endAgreement;
  private final AgreementForms terms;
  private final Choices choices;
  private final Forms forms;
  private final OnceOnly once;
  private final RequestIds requests;
  private final Frames frames;
  private final Pages pages;
  private final Clock clock;

  AgreementController(
      Agreements agreements,
      RecordAgreement recordAgreement,
      EndAgreement endAgreement,
      AgreementForms terms,
      Choices choices,
      Forms forms,
      OnceOnly once,
      RequestIds requests,
      Frames frames,
      Pages pages,
      Clock clock) {
    this.agreements = agreements;
    this.recordAgreement = recordAgreement;
    this.endAgreement = endAgreement;
    this.terms = terms;
    this.choices = choices;
    this.forms = forms;
    this.once = once;
    this.requests = requests;
    this.frames = frames;
    this.pages = pages;
    this.clock = clock;
  }

  @Get("/agreements")
  @Access(value = DPO, audit = "none")
  HttpResponse<byte[]> list(HttpRequest<?> request) {
    var page = new AgreementsPage(agreements.all().stream().map(this::row).toList());
    return pages.ok("agreement/list.jte", frames.of(request, "Sharing agreements"), page);
  }

  @Get("/agreements/new")
  @Access(value = DPO, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    return pages.ok("agreement/new.jte", frames.of(request, NEW), terms.page(Typed.EMPTY));
  }

  @Post("/agreements/new")
  @Consumes(MediaType.ALL)
  @Access(value = DPO, audit = "agreement")
  HttpResponse<byte[]> record(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = forms.read(request, body);
    var agreed = terms.read(form);
    if (!form.valid() || agreed.isEmpty()) {
      return pages.again("agreement/new.jte", frames.of(request, NEW), terms.page(form.typed()));
    }
    return Pages.seeOther(
        once.run(
            by.person(),
            form,
            () -> {
              orStale(recordAgreement.record(by, agreed.get(), requests.of(request)));
              return Done.SAVED.at("/agreements");
            }));
  }

  @Get("/agreements/{id}")
  @Access(value = DPO, audit = "none")
  HttpResponse<byte[]> one(HttpRequest<?> request, String id) {
    var agreement = find(id);
    var frame = frames.of(request, agreement.title());
    return pages.ok("agreement/one.jte", frame, page(agreement, Typed.EMPTY));
  }

  @Post("/agreements/{id}")
  @Consumes(MediaType.ALL)
  @Access(value = DPO, audit = "agreement")
  HttpResponse<byte[]> end(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var agreement = find(id);
    var form = forms.read(request, body);
    var lastDay = form.date("ends", "the last day");
    if (lastDay.filter(day -> day.isBefore(agreement.starts())).isPresent()) {
      form.refuse("ends", "ends-day", "The last day must not be before the day it starts");
    }
    if (!form.valid() || lastDay.isEmpty()) {
      var frame = frames.of(request, agreement.title());
      return pages.again("agreement/one.jte", frame, page(agreement, form.typed()));
    }
    return Pages.seeOther(
        once.run(
            by.person(),
            form,
            () -> {
              orStale(endAgreement.end(by, agreement.id(), lastDay.get(), requests.of(request)));
              return Done.SAVED.at("/agreements");
            }));
  }

  private Agreement find(String id) {
    try {
      return agreements.find(UUID.fromString(id)).orElseThrow(HubProblem.Absent::new);
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Absent();
    }
  }

  private AgreementsPage.Row row(Agreement agreement) {
    var today = London.today(clock);
    var ended = today.isBefore(agreement.starts()) ? "Not begun" : "Ended";
    return new AgreementsPage.Row(
        agreement.id().toString(),
        agreement.title(),
        agreement.code(),
        String.join(", ", choices.names(agreement.parties())),
        agreement.inForceOn(today) ? "In force" : ended);
  }

  private AgreementPage page(Agreement agreement, Typed typed) {
    return new AgreementPage(
        typed,
        agreement.code(),
        choices.names(agreement.parties()),
        choices.named(agreement.categories()),
        choices.said(agreement.purposes()),
        CivilTime.day(agreement.starts()),
        agreement.ends().map(CivilTime::day).orElse("No end set"));
  }

  private static void orStale(boolean done) {
    if (!done) {
      throw new HubProblem.Stale();
    }
  }
}

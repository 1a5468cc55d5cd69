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
import java.time.Instant;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.oversight.ReachOfChange;
import org.serachub.policy.Proposals;
import org.serachub.policy.StoredSet;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** What a proposed policy set would change, exactly; and the decision on it. */
@Controller(SetsPage.PATH + "/{id}")
@ExecuteOn(TaskExecutors.BLOCKING)
final class EffectController {
  private static final String TEMPLATE = "policy/effect.jte";

  private final SetsDesk desk;
  private final Proposals proposals;
  private final ReachOfChange reachOfChange;
  private final Pages pages;

  EffectController(SetsDesk desk, Proposals proposals, ReachOfChange reachOfChange, Pages pages) {
    this.desk = desk;
    this.proposals = proposals;
    this.reachOfChange = reachOfChange;
    this.pages = pages;
  }

  @Get
  @Access(
      value = {DPO, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> effect(HttpRequest<?> request, Requester by, String id) {
    var set = desk.find(id);
    return draw(request, by, set, Typed.EMPTY);
  }

  @Post("/approve")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(value = DPO, audit = "policy")
  HttpResponse<byte[]> approve(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var set = desk.find(id);
    var form = desk.forms().read(request, body);
    var against = form.hidden("against");
    var from = from(form);
    if (!form.valid() || from.isEmpty()) {
      return draw(request, by, set, form.typed());
    }
    return Pages.seeOther(
        desk.once()
            .run(
                by.person(),
                form,
                () -> {
                  proposals.approve(by, set, against, from.get(), desk.requests().of(request));
                  return Done.SAVED.at(SetsPage.path(set.id()));
                }));
  }

  @Post("/refuse")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(
      value = {DPO, COORDINATOR},
      audit = "policy")
  HttpResponse<byte[]> refuse(HttpRequest<?> request, Requester by, String id, @Body byte[] body) {
    var set = desk.find(id);
    var form = desk.forms().read(request, body);
    form.valid();
    return Pages.seeOther(
        desk.once()
            .run(
                by.person(),
                form,
                () -> {
                  proposals.refuse(by, set, desk.requests().of(request));
                  return Done.SAVED.at(SetsPage.path(set.id()));
                }));
  }

  /** The moment it counts from: the beginning of a day in London, or at once. */
  private Optional<Instant> from(Form form) {
    form.hidden("against");
    var day = form.optionalDate("from", "the first day");
    if (day.filter(first -> first.isBefore(desk.today())).isPresent()) {
      return form.refuse("from", "from-day", "The first day must be today or later");
    }
    return Optional.of(day.map(desk::beginning).orElseGet(desk::now));
  }

  private HttpResponse<byte[]> draw(
      HttpRequest<?> request, Requester by, StoredSet set, Typed typed) {
    var effect = proposals.effect(set);
    var decision =
        EffectPage.decision(by, set, set.at(desk.now()), proposals.mayApprove(by, set, effect));
    var frame = desk.frames().of(request, Purpose.OVERSIGHT, "Policy set " + set.version());
    return reachOfChange.count(
        by,
        effect,
        desk.requests().of(request),
        (touched, receipt) -> {
          var page =
              EffectPage.of(desk, set, proposals.first(set), effect, touched, decision).with(typed);
          return typed.wrong()
              ? pages.again(TEMPLATE, frame.with(receipt), page)
              : pages.ok(TEMPLATE, frame.with(receipt), page);
        });
  }
}

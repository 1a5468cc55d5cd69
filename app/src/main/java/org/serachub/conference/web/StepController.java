package org.serachub.conference.web;

import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;

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
import java.util.List;
import org.serachub.conference.Act;
import org.serachub.conference.CloseItem;
import org.serachub.conference.ItemStages;
import org.serachub.conference.ItemStep;
import org.serachub.conference.SealPacks;
import org.serachub.conference.StartItem;
import org.serachub.request.ItemId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;

/** Takes an item from one stage to the next, after a page that says what this does. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class StepController {
  private final Desk desk;
  private final Steps steps;
  private final DrawSteps drawSteps;
  private final Pages pages;
  private final Frames frames;

  StepController(Desk desk, Steps steps, DrawSteps drawSteps, Pages pages, Frames frames) {
    this.desk = desk;
    this.steps = steps;
    this.drawSteps = drawSteps;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/seal")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> seal(HttpRequest<?> request, Requester by, String code, String reference) {
    return confirm(request, by, new Item(code, reference), ItemStep.SEAL);
  }

  @Post("/conferences/{code}/cases/{reference}/seal")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> seal(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    return take(request, by, new Item(code, reference), ItemStep.SEAL, body);
  }

  @Get("/conferences/{code}/cases/{reference}/start")
  @Access(
      value = {COORDINATOR, CHAIR},
      audit = "none")
  HttpResponse<byte[]> start(HttpRequest<?> request, Requester by, String code, String reference) {
    return confirm(request, by, new Item(code, reference), ItemStep.START);
  }

  @Post("/conferences/{code}/cases/{reference}/start")
  @Consumes(MediaType.ALL)
  @Access(
      value = {COORDINATOR, CHAIR},
      audit = "conference")
  HttpResponse<byte[]> start(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    return take(request, by, new Item(code, reference), ItemStep.START, body);
  }

  @Get("/conferences/{code}/cases/{reference}/follow-up")
  @Access(
      value = {COORDINATOR, CHAIR},
      audit = "none")
  HttpResponse<byte[]> followUp(
      HttpRequest<?> request, Requester by, String code, String reference) {
    return confirm(request, by, new Item(code, reference), ItemStep.FOLLOW_UP);
  }

  @Post("/conferences/{code}/cases/{reference}/follow-up")
  @Consumes(MediaType.ALL)
  @Access(
      value = {COORDINATOR, CHAIR},
      audit = "conference")
  HttpResponse<byte[]> followUp(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    return take(request, by, new Item(code, reference), ItemStep.FOLLOW_UP, body);
  }

  private HttpResponse<byte[]> confirm(
      HttpRequest<?> request, Requester by, Item at, ItemStep step) {
    var conference = desk.conference(by, at.code());
    var item = desk.item(by, conference, at.reference());
    if (ItemStages.after(item.stage(), step).isEmpty()) {
      throw new HubProblem.Stale();
    }
    var page =
        new StepPage(
            Desk.path(conference),
            item.reference(),
            StepWords.of(step),
            StepWords.effect(step),
            step == ItemStep.SEAL ? drawSteps.outlooks(desk.act(request, by), item) : List.of(),
            drawSteps.noted(by, item, step),
            item.version());
    return pages.ok("conference/step.jte", frames.of(request, page.title()), page);
  }

  private HttpResponse<byte[]> take(
      HttpRequest<?> request, Requester by, Item at, ItemStep step, byte[] body) {
    var conference = desk.conference(by, at.code());
    var item = desk.item(by, conference, at.reference());
    var form = desk.read(request, body);
    var version = Desk.version(form);
    return desk.once(
        by,
        form,
        () -> {
          steps.take(desk.act(request, by), item.id(), version, step);
          return Done.SAVED.at(Desk.path(conference));
        });
  }

  private record Item(String code, String reference) {}

  /** The use case of each step. */
  @jakarta.inject.Singleton
  static final class Steps {
    private final SealPacks sealPacks;
    private final StartItem startItem;
    private final CloseItem closeItem;

    Steps(SealPacks sealPacks, StartItem startItem, CloseItem closeItem) {
      this.sealPacks = sealPacks;
      this.startItem = startItem;
      this.closeItem = closeItem;
    }

    void take(Act act, ItemId item, long version, ItemStep step) {
      switch (step) {
        case SEAL -> sealPacks.seal(act, item, version);
        case START -> startItem.start(act, item, version);
        case FOLLOW_UP, CLOSE -> closeItem.close(act, item, version, step);
        case REOPEN -> throw new IllegalArgumentException("reopened with a reason");
      }
    }
  }
}

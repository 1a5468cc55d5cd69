package org.serachub.conference.web;

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
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.CancelConference;
import org.serachub.conference.Conference;
import org.serachub.conference.Conference.Because;
import org.serachub.conference.ItemStep;
import org.serachub.conference.Remaining;
import org.serachub.decision.Stage;
import org.serachub.decision.Term;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Calls a conference off, after a page that says what this does. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class CancelController {
  private static final String TEMPLATE = "conference/cancel.jte";
  private static final String TITLE = "Cancel the conference";
  private static final List<Option> REASONS =
      Stream.of(Because.values()).map(why -> new Option(why.word(), words(why))).toList();

  private final Desk desk;
  private final Cancelling cancelling;
  private final Pages pages;
  private final Frames frames;

  CancelController(Desk desk, Cancelling cancelling, Pages pages, Frames frames) {
    this.desk = desk;
    this.cancelling = cancelling;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cancel")
  @Access(value = COORDINATOR, audit = "consultation")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code) {
    var conference = planned(by, code);
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page(by, conference, Typed.EMPTY));
  }

  @Post("/conferences/{code}/cancel")
  @Consumes(MediaType.ALL)
  @Access(value = COORDINATOR, audit = "conference")
  HttpResponse<byte[]> cancel(
      HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var form = desk.read(request, body);
    var version = Desk.version(form);
    var because = form.choice("because", "why it does not take place", REASONS);
    if (!form.valid() || because.isEmpty()) {
      var page = page(by, planned(by, code), form.typed());
      return pages.again(TEMPLATE, frames.of(request, TITLE), page);
    }
    return desk.once(
        by,
        form,
        () -> {
          var why = Term.of(Because.class, because.get());
          cancelling.use().cancel(desk.act(request, by), conference.id(), version, why);
          return Done.CANCELLED.at(Desk.path(conference));
        });
  }

  static String words(Because because) {
    return switch (because) {
      case AGENCIES -> "Too few agencies can come";
      case CHAIR -> "Nobody can chair it";
      case NO_CASES -> "There is no case to hear";
      case PLACE -> "The room or the link cannot be used";
      case MOVED -> "Another conference takes its place";
    };
  }

  private Conference planned(Requester by, String code) {
    var conference = desk.conference(by, code);
    if (conference.cancelled().isPresent()
        || !cancelling.clock().instant().isBefore(conference.startsAt())) {
      throw new HubProblem.Stale();
    }
    return conference;
  }

  private CancelPage page(Requester by, Conference conference, Typed typed) {
    var open =
        desk.items(by, conference).stream().filter(item -> item.stage() != Stage.CLOSED).toList();
    return new CancelPage(
        conference.title(),
        Desk.path(conference),
        open.size(),
        open.stream().flatMap(item -> remaining(by, item)).toList(),
        REASONS,
        conference.version(),
        typed);
  }

  private Stream<String> remaining(Requester by, AgendaItem item) {
    return cancelling.remaining().stream()
        .flatMap(one -> one.before(by, item, ItemStep.CLOSE).stream());
  }

  /** What cancels it, until when it may, and what to think of first. */
  @jakarta.inject.Singleton
  record Cancelling(CancelConference use, Clock clock, List<Remaining> remaining) {
    Cancelling {
      remaining = List.copyOf(remaining);
    }
  }
}

package org.serachub.conference.attendance.web;

import static org.serachub.decision.Role.ADVOCATE;
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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.serachub.conference.Conference;
import org.serachub.conference.attendance.Attendees;
import org.serachub.conference.attendance.Deputies;
import org.serachub.conference.attendance.NameDeputy;
import org.serachub.conference.web.Desk;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Frames;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Names the colleague who comes in one's place, to this conference only. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class DeputyController {
  private static final String TEMPLATE = "attendance/deputy.jte";
  private static final String TITLE = "Name a deputy";
  private static final String MYSELF = "myself";

  private final Desk desk;
  private final Standing standing;
  private final NameDeputy nameDeputy;
  private final Pages pages;
  private final Frames frames;

  DeputyController(
      Desk desk, Standing standing, NameDeputy nameDeputy, Pages pages, Frames frames) {
    this.desk = desk;
    this.standing = standing;
    this.nameDeputy = nameDeputy;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/deputy")
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "none")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code) {
    var conference = desk.conference(by, code);
    var deputy = standing.deputies().of(conference.id(), by.person(), by.requireAgency());
    var typed = Typed.of(Map.of("deputy", deputy.map(PersonId::toString).orElse(MYSELF)));
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page(by, conference, typed));
  }

  @Post("/conferences/{code}/deputy")
  @Consumes(MediaType.ALL)
  @Access(
      value = {REPRESENTATIVE, ADVOCATE},
      audit = "conference")
  HttpResponse<byte[]> name(HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var form = desk.read(request, body);
    var chosen = form.choice("deputy", "who comes", who(by));
    if (!form.valid() || chosen.isEmpty()) {
      var page = page(by, conference, form.typed());
      return pages.again(TEMPLATE, frames.of(request, TITLE), page);
    }
    var deputy = chosen.filter(code_ -> !code_.equals(MYSELF)).map(UUID::fromString);
    return desk.once(
        by,
        form,
        () -> {
          nameDeputy.name(desk.act(request, by), conference, deputy.map(PersonId::new));
          return Done.SAVED.at(Desk.path(conference) + "/deputy");
        });
  }

  private DeputyPage page(Requester by, Conference conference, Typed typed) {
    return new DeputyPage(
        conference.title(),
        Desk.path(conference),
        who(by),
        conference.open(standing.clock().instant()),
        typed);
  }

  private List<Option> who(Requester by) {
    var who = new ArrayList<Option>();
    who.add(new Option(MYSELF, "I come myself"));
    standing
        .attendees()
        .colleagues(by)
        .forEach((person, name) -> who.add(new Option(person.toString(), name)));
    return List.copyOf(who);
  }

  /** Who stands in for whom, who could, and until when. */
  @jakarta.inject.Singleton
  record Standing(Attendees attendees, Deputies deputies, Clock clock) {}
}

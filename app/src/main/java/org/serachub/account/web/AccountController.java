package org.serachub.account.web;

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
import java.util.Map;
import java.util.Optional;
import org.serachub.account.ChangePassword;
import org.serachub.account.CurrentSession;
import org.serachub.account.EndSessions;
import org.serachub.account.People;
import org.serachub.account.Roles;
import org.serachub.request.PersonId;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.FieldError;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** One's own account: password and open sessions. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccountController {
  private static final String TEMPLATE = "account/account.jte";
  private static final String TITLE = "Your account";

  private final People people;
  private final EndSessions sessions;
  private final ChangePassword changePassword;
  private final Roles roles;
  private final Visits visits;
  private final Forms forms;
  private final Frames frames;
  private final Pages pages;

  AccountController(
      People people,
      EndSessions sessions,
      ChangePassword changePassword,
      Roles roles,
      Visits visits,
      Forms forms,
      Frames frames,
      Pages pages) {
    this.people = people;
    this.sessions = sessions;
    this.changePassword = changePassword;
    this.roles = roles;
    this.visits = visits;
    this.forms = forms;
    this.frames = frames;
    this.pages = pages;
  }

  @Get("/account")
  @Access(withoutRole = true, audit = "none")
  HttpResponse<byte[]> account(HttpRequest<?> request) {
    return pages.ok(TEMPLATE, frames.of(request, TITLE), page(request, Typed.EMPTY));
  }

  @Post("/account")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(withoutRole = true, audit = "administration")
  HttpResponse<byte[]> change(HttpRequest<?> request, @Body byte[] body) {
    var form = forms.read(request, body);
    var current = form.hidden("current");
    var password = form.hidden("password");
    form.valid();
    var objection = changePassword.objection(person(request), password);
    if (objection.isPresent()) {
      return again(request, new FieldError("password", objection.get()));
    }
    return changePassword.change(person(request), current, password, visits.of(request))
        ? Pages.seeOther(Done.SAVED.at("/account"))
        : again(request, new FieldError("current", "Enter your current password"));
  }

  @Post("/account/sessions")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(withoutRole = true, audit = "administration")
  HttpResponse<byte[]> endOthers(HttpRequest<?> request, @Body byte[] body) {
    forms.read(request, body).valid();
    sessions.endOthers(visits.of(request));
    return Pages.seeOther(Done.SAVED.at("/account"));
  }

  private HttpResponse<byte[]> again(HttpRequest<?> request, FieldError error) {
    var typed = new Typed(Map.of(), List.of(error));
    return pages.again(TEMPLATE, frames.of(request, TITLE), page(request, typed));
  }

  private AccountPage page(HttpRequest<?> request, Typed typed) {
    var person = people.find(person(request)).orElseThrow(HubProblem.Absent::new);
    var open =
        sessions.open(visits.of(request)).stream()
            .map(
                session ->
                    new AccountPage.Open(
                        CivilTime.minute(session.since()),
                        CivilTime.minute(session.seen()),
                        session.here()))
            .toList();
    var several = roles.inEffect(person.id()).size() > 1;
    return new AccountPage(typed, person.name(), person.address(), open, several);
  }

  private static PersonId person(HttpRequest<?> request) {
    Optional<PersonId> person = CurrentSession.of(request).person();
    return person.orElseThrow(HubProblem.Absent::new);
  }
}

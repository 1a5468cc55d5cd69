package org.serachub.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import org.serachub.account.AcceptInvitation;
import org.serachub.account.Person;
import org.serachub.web.Access;
import org.serachub.web.FieldError;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Where a one-time link leads. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class WelcomeController {
  private static final String TITLE = "Choose your password";
  private static final String DIFFERENT = "The two passwords are not the same";

  private final AcceptInvitation accept;
  private final AnonymousForms anonymous;
  private final Visits visits;
  private final Forms forms;
  private final Frames frames;
  private final Pages pages;

  WelcomeController(
      AcceptInvitation accept,
      AnonymousForms anonymous,
      Visits visits,
      Forms forms,
      Frames frames,
      Pages pages) {
    this.accept = accept;
    this.anonymous = anonymous;
    this.visits = visits;
    this.forms = forms;
    this.frames = frames;
    this.pages = pages;
  }

  @Get("/welcome/{secret}")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request, String secret) {
    var holder = accept.holder(secret);
    return holder.isEmpty()
        ? over(request)
        : anonymous.serve(request, () -> page(request, HttpStatus.OK, Typed.EMPTY, holder.get()));
  }

  @Post("/welcome/{secret}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(open = true, audit = "administration")
  HttpResponse<byte[]> choose(HttpRequest<?> request, String secret, @Body byte[] body) {
    var form = forms.read(request, body);
    var password = form.hidden("password");
    var repeated = form.hidden("again");
    form.valid();
    var holder = accept.holder(secret);
    if (holder.isEmpty()) {
      return over(request);
    }
    var objection =
        accept
            .objection(holder.get(), password)
            .or(() -> password.equals(repeated) ? Optional.empty() : Optional.of(DIFFERENT));
    if (objection.isPresent()) {
      var typed = new Typed(Map.of(), List.of(new FieldError("password", objection.get())));
      return page(request, HttpStatus.BAD_REQUEST, typed, holder.get());
    }
    return accept.accept(secret, password, visits.of(request))
        ? Pages.seeOther("/sign-in")
        : over(request);
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, HttpStatus status, Typed typed, Person holder) {
    return pages.answer(
        status,
        "account/welcome.jte",
        frames.of(request, TITLE),
        new WelcomePage(typed, holder.name(), holder.address()));
  }

  private HttpResponse<byte[]> over(HttpRequest<?> request) {
    var frame = frames.of(request, "This link cannot be used");
    return pages.answer(HttpStatus.NOT_FOUND, "account/link-over.jte", frame, Typed.EMPTY);
  }
}

package org.serachub.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.List;
import java.util.Map;
import org.serachub.account.CurrentSession;
import org.serachub.account.SessionCookie;
import org.serachub.account.SignIn;
import org.serachub.account.SignOut;
import org.serachub.web.Access;
import org.serachub.web.FieldError;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.Typed;
import org.serachub.web.filter.LocalPath;

/** In and out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class SignInController {
  private static final String TEMPLATE = "account/sign-in.jte";
  private static final String REFUSED = "Enter the e-mail address and password of an open account";
  private static final String TOO_MANY = "Too many attempts. Wait 15 minutes, then try again";

  private final SignIn signIn;
  private final SignOut signOut;
  private final AnonymousForms anonymous;
  private final Visits visits;
  private final SessionCookie cookie;
  private final Forms forms;
  private final Frames frames;
  private final Pages pages;

  SignInController(
      SignIn signIn,
      SignOut signOut,
      AnonymousForms anonymous,
      Visits visits,
      SessionCookie cookie,
      Forms forms,
      Frames frames,
      Pages pages) {
    this.signIn = signIn;
    this.signOut = signOut;
    this.anonymous = anonymous;
    this.visits = visits;
    this.cookie = cookie;
    this.forms = forms;
    this.frames = frames;
    this.pages = pages;
  }

  @Get("/sign-in")
  @Access(open = true, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    if (CurrentSession.of(request).signedIn()) {
      return Pages.seeOther("/");
    }
    var next = request.getParameters().getFirst("next").flatMap(LocalPath::of).orElse("/");
    return anonymous.serve(request, () -> page(request, HttpStatus.OK, Typed.EMPTY, next));
  }

  @Post("/sign-in")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(open = true, audit = "sign-in")
  HttpResponse<byte[]> signIn(HttpRequest<?> request, @Body byte[] body) {
    var form = forms.read(request, body);
    var username = form.hidden("username");
    var password = form.hidden("password");
    var next = LocalPath.of(form.hidden("next")).orElse("/");
    form.valid();
    return switch (signIn.signIn(username, password, visits.of(request))) {
      case SignIn.Answer.Welcome welcome -> {
        var place = welcome.inRole() ? next : RoleController.placeFor(next);
        yield cookie.set(request, seeOther(place), welcome.token());
      }
      case SignIn.Answer.Refused refused -> again(request, username, next, REFUSED);
      case SignIn.Answer.TooMany tooMany -> again(request, username, next, TOO_MANY);
    };
  }

  @Post("/sign-out")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(withoutRole = true, audit = "sign-out")
  HttpResponse<byte[]> signOut(HttpRequest<?> request, @Body byte[] body) {
    forms.read(request, body);
    signOut.signOut(visits.of(request));
    return cookie
        .clear(request, seeOther("/sign-in"))
        .header("Clear-Site-Data", "\"cache\", \"storage\"");
  }

  private HttpResponse<byte[]> again(
      HttpRequest<?> request, String username, String next, String message) {
    var typed =
        new Typed(
            Map.of("username", List.of(username)), List.of(new FieldError("username", message)));
    var status = message.equals(TOO_MANY) ? HttpStatus.TOO_MANY_REQUESTS : HttpStatus.BAD_REQUEST;
    return page(request, status, typed, next);
  }

  private HttpResponse<byte[]> page(
      HttpRequest<?> request, HttpStatus status, Typed typed, String next) {
    var frame = frames.of(request, "Sign in");
    return pages.answer(status, TEMPLATE, frame, new SignInPage(typed, next));
  }

  private static MutableHttpResponse<byte[]> seeOther(String path) {
    return (MutableHttpResponse<byte[]>) Pages.seeOther(path);
  }
}

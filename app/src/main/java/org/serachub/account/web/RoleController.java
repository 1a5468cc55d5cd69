package org.serachub.account.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.serachub.account.ChooseRole;
import org.serachub.account.CurrentSession;
import org.serachub.account.Roles;
import org.serachub.account.SessionCookie;
import org.serachub.request.GrantId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.filter.LocalPath;

/** Which of one's roles this session is for. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RoleController {
  private static final String TEMPLATE = "account/role.jte";

  private final Roles roles;
  private final ChooseRole choose;
  private final Visits visits;
  private final SessionCookie cookie;
  private final Forms forms;
  private final Frames frames;
  private final Pages pages;

  RoleController(
      Roles roles,
      ChooseRole choose,
      Visits visits,
      SessionCookie cookie,
      Forms forms,
      Frames frames,
      Pages pages) {
    this.roles = roles;
    this.choose = choose;
    this.visits = visits;
    this.cookie = cookie;
    this.forms = forms;
    this.frames = frames;
    this.pages = pages;
  }

  /** The page of the choice, which then goes on to {@code next}. */
  static String placeFor(String next) {
    return next.equals("/")
        ? "/role"
        : "/role?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
  }

  @Get("/role")
  @Access(withoutRole = true, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    var next = request.getParameters().getFirst("next").flatMap(LocalPath::of).orElse("/");
    return pages.ok(
        TEMPLATE,
        frames.of(request, "Choose your role"),
        new RolePage(Typed.EMPTY, options(request), next));
  }

  @Post("/role")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @Access(withoutRole = true, audit = "sign-in")
  HttpResponse<byte[]> choose(HttpRequest<?> request, @Body byte[] body) {
    var form = forms.read(request, body);
    var options = options(request);
    var chosen = form.choice("role", "the role you are working in", options);
    var next = LocalPath.of(form.hidden("next")).orElse("/");
    if (!form.valid()) {
      var page = new RolePage(form.typed(), options, next);
      return pages.again(TEMPLATE, frames.of(request, "Choose your role"), page);
    }
    var grant = new GrantId(UUID.fromString(chosen.orElseThrow()));
    var token = choose.choose(grant, visits.of(request)).orElseThrow(HubProblem.Absent::new);
    return cookie.set(request, (MutableHttpResponse<byte[]>) Pages.seeOther(next), token);
  }

  private List<Option> options(HttpRequest<?> request) {
    var person = CurrentSession.of(request).person().orElseThrow(HubProblem.Absent::new);
    return roles.inEffect(person).stream()
        .map(held -> new Option(held.grant().id().toString(), label(held.requester())))
        .toList();
  }

  private static String label(Requester requester) {
    var plain = Words.sentence(Words.of(requester.role()));
    return requester.agencyName().map(agency -> plain + ", " + agency).orElse(plain);
  }
}

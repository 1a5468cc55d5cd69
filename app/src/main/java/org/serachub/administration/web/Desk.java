package org.serachub.administration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.serachub.platform.London;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.web.Form;
import org.serachub.web.Forms;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.OnceOnly;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** What the controllers of this package share: reading forms, acting once, drawing pages. */
@Singleton
final class Desk {
  private final Forms forms;
  private final OnceOnly once;
  private final RequestIds requests;
  private final Frames frames;
  private final Pages pages;
  private final Clock clock;

  Desk(Forms forms, OnceOnly once, RequestIds requests, Frames frames, Pages pages, Clock clock) {
    this.forms = forms;
    this.once = once;
    this.requests = requests;
    this.frames = frames;
    this.pages = pages;
    this.clock = clock;
  }

  Form read(HttpRequest<?> request, byte[] body) {
    return forms.read(request, body);
  }

  LocalDate today() {
    return London.today(clock);
  }

  /** A leave date. One far back is a wrong year, unless it stands there already. */
  Optional<LocalDate> leaveDate(Form form, String name, String what, Optional<LocalDate> kept) {
    var day = form.optionalDate(name, what);
    var wrong = day.filter(left -> left.isBefore(today().minusYears(1)) && !day.equals(kept));
    return wrong.isEmpty()
        ? day
        : form.refuse(name, name + "-year", "Check the year: the last day is more than a year ago");
  }

  /** Acts on the form unless it was acted on before, and sends the browser on. */
  HttpResponse<byte[]> once(Requester requester, Form form, Supplier<String> act) {
    return Pages.seeOther(place(requester, form, act));
  }

  /** Acts on the form unless it was acted on before, and says where to go. */
  String place(Requester requester, Form form, Supplier<String> act) {
    return once.run(requester.person(), form, act);
  }

  RequestId id(HttpRequest<?> request) {
    return requests.of(request);
  }

  HttpResponse<byte[]> page(HttpRequest<?> request, String template, String title, Object page) {
    return pages.ok(template, frames.of(request, title), page);
  }

  HttpResponse<byte[]> again(HttpRequest<?> request, String template, String title, Object page) {
    return pages.again(template, frames.of(request, title), page);
  }

  /** The form with all that was typed, and beside it what somebody else saved first. */
  HttpResponse<byte[]> overtaken(
      HttpRequest<?> request, String template, String title, Object page) {
    return pages.answer(HttpStatus.CONFLICT, template, frames.of(request, title), page);
  }

  /** An id out of an address. */
  static UUID uuid(String text) {
    try {
      var id = UUID.fromString(text);
      if (id.toString().equals(text)) {
        return id;
      }
    } catch (IllegalArgumentException e) {
      throw new HubProblem.Absent();
    }
    throw new HubProblem.Absent();
  }

  /** Goes on if {@code done}; else somebody else was first, or it was never theirs to do. */
  static void orStale(boolean done) {
    if (!done) {
      throw new HubProblem.Stale();
    }
  }
}

package org.serachub.administration.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.serachub.request.Requester;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.PublicAddress;

/** Shows a one-time link in answer to the form that made it, and never again. */
@Singleton
final class ShowLink {
  private final Desk desk;
  private final PublicAddress address;

  ShowLink(Desk desk, PublicAddress address) {
    this.desk = desk;
    this.address = address;
  }

  /**
   * Makes a link once and shows it; the same form sent again shows no link.
   *
   * @param make the link's secret; empty if there can be none any more
   */
  HttpResponse<byte[]> once(
      HttpRequest<?> request,
      Requester by,
      Form form,
      Handover handover,
      Supplier<Optional<String>> make) {
    var made = new AtomicReference<@Nullable String>();
    var place =
        desk.place(
            by,
            form,
            () -> {
              made.set(make.get().orElseThrow(HubProblem.Stale::new));
              return handover.back().get();
            });
    var secret = made.get();
    if (secret == null) {
      return Pages.seeOther(place);
    }
    var page = new LinkPage(handover.person(), address.of(request) + "/welcome/" + secret, place);
    return desk.page(request, "administration/link.jte", "One-time link", page);
  }

  /**
   * Who gets the link, and where to go on.
   *
   * @param person by name
   */
  record Handover(String person, Supplier<String> back) {}
}

package org.serachub.web;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.account.Csrf;
import org.serachub.account.CurrentSession;
import org.serachub.decision.Purpose;
import org.serachub.request.Requester;

/** Makes the frame of a page from the request it answers. */
@Singleton
public final class Frames {
  private final Csrf csrf;
  private final RequestIds requests;
  private final Partnerships partnerships;
  private final Assets assets;

  Frames(Csrf csrf, RequestIds requests, Partnerships partnerships, Assets assets) {
    this.csrf = csrf;
    this.requests = requests;
    this.partnerships = partnerships;
    this.assets = assets;
  }

  /** The frame of a page that holds no case. */
  public Frame of(HttpRequest<?> request, String title) {
    return frame(request, title, Optional.empty());
  }

  /** The frame of a page whose route stands for {@code purpose}. */
  public Frame of(HttpRequest<?> request, Purpose purpose, String title) {
    return frame(request, title, Optional.of(purpose));
  }

  private Frame frame(HttpRequest<?> request, String title, Optional<Purpose> purpose) {
    var session = CurrentSession.of(request);
    var requester = session.requester();
    return new Frame(
        title,
        requester.map(who -> viewing(who, purpose)),
        request.getPath(),
        csrf.token(session),
        requests.of(request).toString(),
        requester.map(who -> Navigation.of(who.role())).orElse(List.of()),
        partnerships.current(),
        Optional.empty(),
        request.getParameters().getFirst("done").flatMap(Done::of),
        assets.folder());
  }

  private static Frame.Viewing viewing(Requester requester, Optional<Purpose> purpose) {
    return new Frame.Viewing(
        requester.name(),
        Words.of(requester.role()),
        requester.agencyName(),
        purpose.map(Words::of));
  }
}

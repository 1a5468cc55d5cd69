package org.serachub.home;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.Notice;
import org.serachub.disclosure.Notices;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Frames;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/**
 * The first page of somebody who was shown what they should no longer rely on. It says so before
 * anything else, and lets them go on without dealing with it now.
 */
@Singleton
final class ShowNotices {
  private final Door door;
  private final Notices notices;
  private final RequestIds requests;
  private final Frames frames;
  private final Pages pages;

  ShowNotices(Door door, Notices notices, RequestIds requests, Frames frames, Pages pages) {
    this.door = door;
    this.notices = notices;
    this.requests = requests;
    this.frames = frames;
    this.pages = pages;
  }

  boolean waitFor(Requester requester) {
    return notices.waitFor(requester);
  }

  HttpResponse<byte[]> show(HttpRequest<?> http, Requester requester) {
    var frame = frames.of(http, Purpose.RESEARCH, "Home");
    var request =
        new Request(
            requests.of(http),
            requester,
            Purpose.RESEARCH,
            Channel.PAGE,
            List.of(),
            Optional.empty());
    return door.tell(
        request,
        told ->
            pages.ok(
                "home/notices.jte",
                frame.with(told.receipt()),
                new NoticesPage(told.notices().stream().map(ShowNotices::line).toList())));
  }

  private static NoticesPage.Line line(Notice notice) {
    return new NoticesPage.Line(
        notice.id(), notice.reference(), notice.label(), CivilTime.day(notice.madeAt()));
  }
}

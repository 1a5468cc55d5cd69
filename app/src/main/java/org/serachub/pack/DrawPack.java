package org.serachub.pack;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.conference.Conference;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.Disclosure;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Partnerships;

/** Asks for a pack, and lays out what the door gave. */
@Singleton
public final class DrawPack {
  private final Partnerships partnerships;

  DrawPack(Partnerships partnerships) {
    this.partnerships = partnerships;
  }

  /** Everything this reader may see of the case for the conference. */
  public Request request(RequestId id, Requester by, Channel channel, Target target) {
    return new Request(id, by, Purpose.CONFERENCE, channel, List.of(target), Optional.empty());
  }

  /** The pack, if there is anything of the case for this reader. */
  public Optional<CasePack> pack(Requester by, Conference conference, Disclosure disclosure) {
    var partnership = partnerships.current();
    var heading =
        new PackHeading(
            by.name(),
            by.agencyName().orElse(""),
            conference.title(),
            conference.where(),
            conference.startsAt(),
            partnership.wording(),
            partnership.demonstration());
    return disclosure.cases().stream()
        .findFirst()
        .map(view -> CasePack.of(disclosure.receipt(), view, heading));
  }
}

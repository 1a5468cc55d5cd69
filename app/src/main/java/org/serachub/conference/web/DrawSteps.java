package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Invitation;
import org.serachub.conference.Invitations;
import org.serachub.conference.ItemStep;
import org.serachub.conference.Remaining;
import org.serachub.request.Requester;

/** What a reader should think of before an item takes a step. It never stands in the way. */
@Singleton
final class DrawSteps {
  private final DrawInvitations drawInvitations;
  private final Invitations invitations;
  private final List<Remaining> remaining;

  DrawSteps(DrawInvitations drawInvitations, Invitations invitations, List<Remaining> remaining) {
    this.drawInvitations = drawInvitations;
    this.invitations = invitations;
    this.remaining = List.copyOf(remaining);
  }

  /** What each invited agency will see and will not. */
  List<Outlook> outlooks(Act act, AgendaItem item) {
    return drawInvitations.outlooks(act, item);
  }

  List<String> noted(Requester by, AgendaItem item, ItemStep step) {
    var noted = new ArrayList<String>();
    if (step == ItemStep.SEAL || step == ItemStep.START) {
      var invited = invitations.to(item.id());
      if (invited.isEmpty()) {
        noted.add("No agency is invited, so nobody will read these packs.");
      }
      invited.stream()
          .filter(each -> each.accepted() == 0)
          .map(Invitation::agencyName)
          .forEach(name -> noted.add(name + ": nobody has accepted the undertaking yet."));
    }
    remaining.forEach(one -> noted.addAll(one.before(by, item, step)));
    return List.copyOf(noted);
  }
}

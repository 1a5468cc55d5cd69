package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.serachub.action.Owners;
import org.serachub.action.SeenAction;
import org.serachub.conference.Agendas;
import org.serachub.conference.Invitations;
import org.serachub.decision.Role;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.Link;

/**
 * Finds what leavers leave behind: all of it for those who direct, their own agency's for others.
 */
@Singleton
final class DrawHandingOver {
  private static final Set<Role> DIRECTING = Set.of(Role.CHAIR, Role.COORDINATOR);
  private final Names names;
  private final Owners owners;
  private final Agendas agendas;
  private final Invitations invitations;
  private final Clock clock;

  DrawHandingOver(
      Names names, Owners owners, Agendas agendas, Invitations invitations, Clock clock) {
    this.names = names;
    this.owners = owners;
    this.agendas = agendas;
    this.invitations = invitations;
    this.clock = clock;
  }

  HandingOverPage page(Requester by, List<SeenAction> seen) {
    var directs = DIRECTING.contains(by.role());
    var known = names.known();
    var rows = new ArrayList<HandingOverPage.Row>();
    for (var action : seen) {
      if (action.row().state().owned() && (directs || isOwn(by, action))) {
        owners
            .leaving(action.row().owner())
            .ifPresent(
                why ->
                    rows.add(
                        new HandingOverPage.Row(
                            Card.of(action, known, by, London.today(clock)),
                            why,
                            new Link(
                                "Give it to somebody else", ActionPaths.of(action) + "/owner"))));
      }
    }
    return new HandingOverPage(
        rows, by.role() == Role.COORDINATOR ? orphans(by) : List.of(), directs);
  }

  private static boolean isOwn(Requester by, SeenAction action) {
    return by.agency().filter(action.row().owner().agency()::equals).isPresent();
  }

  private List<String> orphans(Requester by) {
    return agendas.conferences(by).stream()
        .flatMap(conference -> agendas.items(by, conference).stream())
        .filter(item -> item.stage() != org.serachub.decision.Stage.CLOSED)
        .flatMap(item -> invitations.to(item.id()).stream())
        .map(org.serachub.conference.Invitation::agency)
        .distinct()
        .filter(agency -> owners.choice(agency).filter(one -> one.people().isEmpty()).isPresent())
        .map(agency -> names.known().agency(agency))
        .sorted()
        .toList();
  }
}

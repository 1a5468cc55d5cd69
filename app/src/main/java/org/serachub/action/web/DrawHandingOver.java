package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.serachub.action.CaseAction;
import org.serachub.action.Owners;
import org.serachub.action.SeenAction;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Agendas;
import org.serachub.conference.Invitations;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseList;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.web.Link;

/**
 * Finds what leavers leave behind: all of it for those who direct, their own agency's for others.
 */
@Singleton
final class DrawHandingOver {
  private static final Set<Role> DIRECTING = Set.of(Role.CHAIR, Role.COORDINATOR);

  /** How many are shown at once; those that are due first. */
  static final int MOST = 100;

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

  /** The actions that must be handed over, as far as this reader can do so; due first. */
  List<FindActions.Row> left(Requester by, List<FindActions.Row> all) {
    var owned =
        all.stream()
            .filter(row -> row.action().state().owned())
            .filter(row -> directs(by) || isOwn(by, row.action()))
            .toList();
    var leaving = new HashMap<CaseAction.Owner, Optional<String>>();
    owned.forEach(row -> leaving.computeIfAbsent(row.action().owner(), owners::leaving));
    return owned.stream()
        .filter(row -> leaving.getOrDefault(row.action().owner(), Optional.empty()).isPresent())
        .sorted(
            Comparator.comparing((FindActions.Row row) -> row.action().due())
                .thenComparing(FindActions.Row::reference)
                .thenComparing(row -> row.action().id().toString()))
        .toList();
  }

  HandingOverPage page(Requester by, List<FindActions.Row> left, CaseList found) {
    var known = names.known();
    var rows = new ArrayList<HandingOverPage.Row>();
    for (var drawn : FindActions.drawn(left, found)) {
      owners
          .leaving(drawn.row().action().owner())
          .ifPresent(why -> rows.add(row(by, drawn.seen(), known, why)));
    }
    return new HandingOverPage(
        rows, found.more(), by.role() == Role.COORDINATOR ? orphans(by, known) : List.of());
  }

  private HandingOverPage.Row row(Requester by, SeenAction action, Names.Known known, String why) {
    return new HandingOverPage.Row(
        Card.of(action, known, by, London.today(clock)),
        why,
        new Link("Give it to somebody else", ActionPaths.of(action) + "/owner"));
  }

  private static boolean directs(Requester by) {
    return DIRECTING.contains(by.role());
  }

  private static boolean isOwn(Requester by, CaseAction action) {
    return by.agency().filter(action.owner().agency()::equals).isPresent();
  }

  /** The invited agencies for which nobody can act: mostly none, and then no agenda is read. */
  private List<String> orphans(Requester by, Names.Known known) {
    var without = owners.withoutPeople();
    return without.isEmpty()
        ? List.of()
        : invited(by).stream().filter(without::contains).map(known::agency).sorted().toList();
  }

  private Set<AgencyId> invited(Requester by) {
    var open =
        agendas.items(by, agendas.conferences(by)).values().stream()
            .flatMap(List::stream)
            .filter(item -> item.stage() != Stage.CLOSED)
            .map(AgendaItem::id)
            .toList();
    return invitations.agencies(open);
  }
}

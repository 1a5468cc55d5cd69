package org.serachub.action.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.serachub.action.SeenAction;
import org.serachub.action.TakeStep;
import org.serachub.disclosure.Standing;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Lays out actions for reading. */
@Singleton
final class DrawAction {
  private final ActionDesk desk;
  private final Names names;
  private final TakeStep takeStep;
  private final Standing standing;
  private final Clock clock;

  DrawAction(ActionDesk desk, Names names, TakeStep takeStep, Standing standing, Clock clock) {
    this.desk = desk;
    this.names = names;
    this.takeStep = takeStep;
    this.standing = standing;
    this.clock = clock;
  }

  CaseActionsPage all(Requester by, String reference, List<SeenAction> seen) {
    var known = names.known();
    var today = London.today(clock);
    var cards = new LinkedHashMap<Card, Boolean>();
    seen.forEach(one -> cards.put(Card.of(one, known, by, today), one.row().state().open()));
    var directs = standing.caseOf(reference).filter(id -> standing.mayDirect(by, id)).isPresent();
    return new CaseActionsPage(
        reference,
        cards.keySet().stream().filter(card -> card.state().open()).toList(),
        cards.keySet().stream().filter(card -> !card.state().open()).toList(),
        directs
            ? Optional.of(new Link("Add an action", ActionPaths.of(reference) + "/new"))
            : Optional.empty());
  }

  ActionPage one(Requester by, SeenAction seen) {
    var path = ActionPaths.of(seen);
    var links = new ArrayList<Link>();
    var owns = takeStep.may(by, seen.row());
    takeStep
        .possible(by, seen.row())
        .forEach(step -> links.add(new Link(StepWords.label(step), ActionPaths.step(seen, step))));
    if (desk.directs(by, seen)) {
      links.add(new Link("Change what it says or when it is due", path + "/change"));
      if (seen.row().state().open()) {
        links.add(new Link("Give it to somebody else", path + "/owner"));
      }
    } else if (owns) {
      links.add(new Link("Give it to a colleague", path + "/owner"));
    }
    return new ActionPage(
        Card.of(seen, names.known(), by, London.today(clock)),
        seen.measure(),
        seen.risk(),
        CivilTime.day(seen.row().agreedAt()),
        seen.progress(),
        seen.outcomes(),
        links,
        owns
            ? Optional.of(new Link("What you may see to carry it out", path + "/case"))
            : Optional.empty());
  }
}

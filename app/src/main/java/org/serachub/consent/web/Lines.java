package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.consent.RecordedBasis;
import org.serachub.consent.RecordedBasis.Decision;
import org.serachub.consent.RecordedBasis.Maker;
import org.serachub.consent.web.ConsentsPage.Line;
import org.serachub.decision.Role;
import org.serachub.disclosure.CaseView;
import org.serachub.web.Link;
import org.serachub.web.cases.SubjectNames;

/** Draws records that were made together as one card, with what its reader can do about them. */
@Singleton
final class Lines {
  private final Sentences sentences;
  private final Clock clock;

  Lines(Sentences sentences, Clock clock) {
    this.sentences = sentences;
    this.clock = clock;
  }

  List<Line> of(CaseView view, List<RecordedBasis> records, Role role, String survivor) {
    return Together.of(records).stream().map(one -> line(view, one, role, survivor)).toList();
  }

  private Line line(CaseView view, Together together, Role role, String survivor) {
    var first = together.first();
    return new Line(
        SubjectNames.title(view, first.subject(), survivor),
        state(together),
        colour(together),
        Sentences.when(first),
        sentences.of(together),
        String.join(", ", first.vouchedBy()),
        actions(view, together, role));
  }

  private String state(Together together) {
    if (together.over()) {
      return "Given, and no longer: see the later no";
    }
    return together.first() instanceof Decision decision && decision.ended(clock.instant())
        ? "Ended"
        : Sentences.state(together.first());
  }

  private Optional<String> colour(Together together) {
    if (together.first() instanceof Decision decision) {
      return Optional.of(
          decision.ended(clock.instant()) ? "grey" : decision.waits() ? "yellow" : "blue");
    }
    if (together.over()) {
      return Optional.of("grey");
    }
    return together.opens() ? Optional.empty() : Optional.of("red");
  }

  private List<Link> actions(CaseView view, Together together, Role role) {
    return together.first() instanceof Decision decision
        ? onDecision(view, decision, role)
        : onConsent(view, together);
  }

  private static List<Link> onConsent(CaseView view, Together together) {
    var links = new ArrayList<Link>();
    var path = ConsentController.path(view.reference()) + "/" + together.first().id();
    if (!together.first().ours() && together.opens() && !together.over()) {
      links.add(new Link("Confirm", path + "/confirm"));
    }
    if (together.canBeWithdrawn()) {
      links.add(new Link("Withdraw", path + "/withdraw"));
    }
    return List.copyOf(links);
  }

  private List<Link> onDecision(CaseView view, Decision decision, Role role) {
    if (decision.ended(clock.instant())) {
      return List.of();
    }
    var links = new ArrayList<Link>();
    var confirms = role == Role.REPRESENTATIVE || role == Role.ADVOCATE;
    if (confirms && !decision.ours() && decision.maker() != Maker.SELF) {
      var consents = ConsentController.path(view.reference());
      links.add(new Link("Confirm", consents + "/" + decision.id() + "/confirm"));
    }
    var path = DecisionController.path(view.reference()) + "/" + decision.id();
    if (decision.maker() == Maker.SELF) {
      links.add(new Link("Take it anew", path + "/renew"));
    }
    if (decision.maker() != Maker.OTHER) {
      links.add(new Link("End it", path + "/end"));
    }
    return List.copyOf(links);
  }
}

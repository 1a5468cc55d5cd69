package org.serachub.home;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Candidate;
import org.serachub.disclosure.Standing;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Cases that wait for somebody, before the door is asked which of them are there. */
@Singleton
final class CaseTasks {
  private static final Link ALL = new Link("All my cases", "/cases");
  private static final Comparator<Candidate> OLDEST_FIRST =
      Comparator.comparing(Candidate::opened).thenComparing(Candidate::reference);

  private final Standing standing;

  CaseTasks(Standing standing) {
    this.standing = standing;
  }

  ToDo referred(Requester by) {
    return section(
        "Referred, not yet looked at",
        "No referral is waiting.",
        some(by, one -> one.stage() == Stage.REFERRED),
        new Link("All referrals that wait", "/triage"));
  }

  ToDo offAgenda(Requester by) {
    return section(
        "Not on an agenda",
        "Every case that is past referral is on an agenda.",
        some(
            by,
            one -> !one.onAgenda() && one.stage() != Stage.CLOSED && one.stage() != Stage.REFERRED),
        new Link("All cases that are not on an agenda", "/cases?agenda=no"));
  }

  ToDo mine(Requester by) {
    return section("My cases", "You have no cases.", open(by), ALL);
  }

  ToDo survivors(Requester by) {
    return section("People I support", "You have no cases.", open(by), ALL);
  }

  private List<Candidate> open(Requester by) {
    return some(by, one -> one.due() || one.stage() != Stage.CLOSED);
  }

  private List<Candidate> some(Requester by, Predicate<Candidate> which) {
    return standing.candidates(by).stream().filter(which).sorted(OLDEST_FIRST).toList();
  }

  private static ToDo section(String title, String empty, List<Candidate> some, Link all) {
    return new ToDo(
        title,
        empty,
        some.stream()
            .<ToDo.Entry>map(one -> new ToDo.OfCase(one.id(), opened(one), Optional.empty()))
            .toList(),
        Optional.of(all));
  }

  private static String opened(Candidate one) {
    return one.due() ? "" : "Opened " + CivilTime.day(one.opened());
  }
}

package org.serachub.home;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Candidate;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Cases that wait for somebody, before the door is asked which of them are there. */
final class CaseTasks {
  private static final Link ALL = new Link("All my cases", "/cases");
  private static final Comparator<Candidate> OLDEST_FIRST =
      Comparator.comparing(Candidate::opened).thenComparing(Candidate::reference);

  private CaseTasks() {}

  static ToDo referred(List<Candidate> own) {
    return section(
        "Referred, not yet looked at",
        "No referral is waiting.",
        some(own, one -> one.stage() == Stage.REFERRED),
        new Link("All referrals that wait", "/triage"));
  }

  static ToDo offAgenda(List<Candidate> own) {
    return section(
        "Not on an agenda",
        "Every case that is past referral is on an agenda.",
        some(own, Candidate::waits),
        new Link("All cases that are not on an agenda", "/cases?agenda=no"));
  }

  static ToDo mine(List<Candidate> own) {
    return section("My cases", "You have no cases.", open(own), ALL);
  }

  static ToDo survivors(List<Candidate> own) {
    return section("People I support", "You have no cases.", open(own), ALL);
  }

  private static List<Candidate> open(List<Candidate> own) {
    return some(own, one -> one.due() || one.stage() != Stage.CLOSED);
  }

  private static List<Candidate> some(List<Candidate> own, Predicate<Candidate> which) {
    return own.stream().filter(which).sorted(OLDEST_FIRST).toList();
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

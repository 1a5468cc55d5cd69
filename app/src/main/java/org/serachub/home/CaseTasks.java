package org.serachub.home;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.Candidate;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Cases that wait for somebody, before the door is asked which of them are there. */
final class CaseTasks {
  private static final Link ALL = new Link("All my cases", "/cases");

  private CaseTasks() {}

  /** Of all cases, the oldest first. */
  static ToDo referred(List<Candidate> own) {
    return section(
        "Referred, not yet looked at",
        "No referral is waiting.",
        own.stream().filter(one -> one.stage() == Stage.REFERRED),
        new Link("All referrals that wait", "/triage"));
  }

  /** Of all cases, the oldest first. */
  static ToDo offAgenda(List<Candidate> own) {
    return section(
        "Not on an agenda",
        "Every case that is past referral is on an agenda.",
        own.stream().filter(Candidate::waits),
        new Link("All cases that are not on an agenda", "/cases?agenda=no"));
  }

  /** Of all of somebody's cases, the oldest first. */
  static ToDo mine(Stream<Candidate> own) {
    return section("My cases", "You have no cases.", open(own), ALL);
  }

  /** The same in an advocate's words. */
  static ToDo survivors(Stream<Candidate> own) {
    return section("People I support", "You have no cases.", open(own), ALL);
  }

  private static Stream<Candidate> open(Stream<Candidate> own) {
    return own.filter(one -> one.due() || one.stage() != Stage.CLOSED);
  }

  private static ToDo section(String title, String empty, Stream<Candidate> some, Link all) {
    return new ToDo(
        title,
        empty,
        List.of(),
        Ahead.of(some.map(one -> new ToDo.OfCase(one.id(), opened(one), Optional.empty()))),
        Optional.of(all));
  }

  private static String opened(Candidate one) {
    return one.due() ? "" : "Opened " + CivilTime.day(one.opened());
  }
}

package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.account.ConfirmDeputy;
import org.serachub.account.ConfirmRole;
import org.serachub.account.Deputyship;
import org.serachub.account.Grant;
import org.serachub.account.People;
import org.serachub.account.Person;
import org.serachub.account.Status;
import org.serachub.agency.Agencies;
import org.serachub.home.HomePage.Item;
import org.serachub.platform.London;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.Words;

/** People and agencies that wait for somebody; never anything of a case. */
@Singleton
final class PeopleTasks {
  private static final int LEAVING_SOON = 30;
  private static final String ADMINISTRATION = "/administration";

  private final People people;
  private final Agencies agencies;
  private final ConfirmRole confirmRole;
  private final ConfirmDeputy confirmDeputy;
  private final Clock clock;

  PeopleTasks(
      People people,
      Agencies agencies,
      ConfirmRole confirmRole,
      ConfirmDeputy confirmDeputy,
      Clock clock) {
    this.people = people;
    this.agencies = agencies;
    this.confirmRole = confirmRole;
    this.confirmDeputy = confirmDeputy;
    this.clock = clock;
  }

  /** True if somebody confirms the roles of an agency's people. */
  boolean leads(Requester by) {
    return by.agency()
        .flatMap(agencies::find)
        .filter(agency -> agency.isLedBy(by.person()))
        .isPresent();
  }

  ToDo toConfirm(Requester by) {
    return section(
        "Roles to confirm",
        "No role is waiting to be confirmed.",
        Stream.concat(
                confirmRole.waitingFor(by).stream().map(this::waiting),
                confirmDeputy.waitingFor(by).stream().map(this::waiting))
            .limit(ToDo.MOST)
            .toList(),
        Optional.of(new Link("All roles to confirm", "/confirmations")));
  }

  ToDo invited() {
    return section(
        "Invited, not yet joined",
        "Everybody who was invited has joined.",
        people.all().stream()
            .filter(person -> person.status() == Status.INVITED)
            .map(person -> new Item(person(person), "Invited " + CivilTime.day(person.createdAt())))
            .toList(),
        Optional.of(new Link("All people", amongPeople(ADMINISTRATION))));
  }

  ToDo withoutLead() {
    var today = London.today(clock);
    return section(
        "Agencies without a lead",
        "Every agency has a lead.",
        agencies.all().stream()
            .filter(agency -> agency.lead().isEmpty() && agency.takesPartOn(today))
            .map(
                agency ->
                    new Item(
                        new Link(agency.name(), "/administration/agencies/" + agency.code()),
                        "Nobody of this agency can confirm the roles of its people"))
            .toList(),
        Optional.of(new Link("All agencies", ADMINISTRATION + "#agencies")));
  }

  ToDo leaving(String all) {
    var soon = London.today(clock).plusDays(LEAVING_SOON);
    return section(
        "Leaving soon",
        "Nobody leaves in the next " + LEAVING_SOON + " days.",
        people.all().stream()
            .filter(person -> person.status() != Status.SUSPENDED)
            .filter(person -> person.leavesOn().filter(soon::isAfter).isPresent())
            .map(person -> new Item(new Link(person.name(), all), leaves(person)))
            .toList(),
        Optional.of(new Link("All who left or leave", amongPeople(all))));
  }

  /** The administrator's page has agencies first. */
  private static String amongPeople(String all) {
    return all.equals(ADMINISTRATION) ? ADMINISTRATION + "#people" : all;
  }

  ToDo administration() {
    return section(
        "Administration",
        "",
        List.of(
            new Item(
                new Link("Agencies and people", ADMINISTRATION),
                "You can invite people and keep agencies up to date. You see no case")),
        Optional.empty());
  }

  private String leaves(Person person) {
    return person.leavesOn().map(day -> "No access from " + CivilTime.day(day)).orElse("");
  }

  private Item waiting(Grant grant) {
    var name = people.find(grant.person()).map(Person::name).orElse("Somebody");
    return new Item(
        new Link(name, "/confirmations"),
        "As " + Words.of(grant.role()) + ", given " + CivilTime.day(grant.grantedAt()),
        confirmRole.ready(grant) ? Optional.empty() : Optional.of("No password chosen yet"));
  }

  private Item waiting(Deputyship deputy) {
    var name = people.find(deputy.person()).map(Person::name).orElse("Somebody");
    return new Item(
        new Link(name, "/confirmations"),
        "As deputy: " + Words.of(deputy.role()) + ", named " + CivilTime.day(deputy.namedAt()));
  }

  private static Link person(Person person) {
    return new Link(person.name(), "/administration/people/" + person.id());
  }

  private static ToDo section(String title, String empty, List<Item> items, Optional<Link> all) {
    return new ToDo(title, empty, items.stream().<ToDo.Entry>map(ToDo.Plain::new).toList(), all);
  }
}

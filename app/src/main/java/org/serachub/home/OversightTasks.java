package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.serachub.home.HomePage.Item;
import org.serachub.oversight.Lapsing;
import org.serachub.oversight.Verifications;
import org.serachub.platform.Alerts;
import org.serachub.platform.London;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** What an officer looks after; nothing here is about a case. */
@Singleton
final class OversightTasks {
  private static final int DAYS = 60;
  private static final String KEPT =
      ". Alerts are kept until the hub is started again; older ones are in its log";

  private final Alerts alerts;
  private final Lapsing lapsing;
  private final Verifications verifications;
  private final Clock clock;

  OversightTasks(Alerts alerts, Lapsing lapsing, Verifications verifications, Clock clock) {
    this.alerts = alerts;
    this.lapsing = lapsing;
    this.verifications = verifications;
    this.clock = clock;
  }

  ToDo alerts() {
    var raised = alerts.raised();
    return section(
        "Alerts",
        "No alert was raised since the hub started" + KEPT + ".",
        raised == 0
            ? List.of()
            : List.of(
                new Item(
                    new Link("Verify the trail", "/oversight/verify"),
                    "Alerts since the hub started: "
                        + raised
                        + ". The operator’s log says which"
                        + KEPT,
                    Optional.of("Something is not as it was written"))),
        new Link("Who saw what", "/oversight"));
  }

  ToDo lapsing() {
    var today = London.today(clock);
    return section(
        "Agreements that lapse soon or have lapsed",
        "No agreement lapses in the next " + DAYS + " days, and none has lapsed lately.",
        lapsing.agreements(DAYS).stream()
            .map(
                one ->
                    new Item(
                        new Link(one.title(), "/agreements/" + one.id()),
                        (one.lapsedBy(today) ? "Lapsed " : "Last day ") + CivilTime.day(one.ends()),
                        one.lapsedBy(today) ? Optional.of("Lapsed") : Optional.empty()))
            .toList(),
        new Link("Agreements, consents and decisions that lapse", "/oversight/lapsing"));
  }

  ToDo verified() {
    return section(
        "Last verification of the trail",
        "Nobody has verified the trail yet.",
        verifications.latest().stream()
            .limit(1)
            .map(
                one ->
                    new Item(
                        new Link(CivilTime.minute(one.at()), "/oversight/verify"),
                        one.whole() ? "The trail was whole" : "The trail was not as it was written",
                        one.whole() ? Optional.empty() : Optional.of("Act now")))
            .toList(),
        new Link("Verify the trail", "/oversight/verify"));
  }

  ToDo elsewhere() {
    return section(
        "Oversight",
        "",
        List.of(
            new Item(
                new Link("Who has seen this person’s data?", "/oversight/seen"),
                "By the reference of a case"),
            new Item(
                new Link("Sharing without consent", "/oversight/decisions"),
                "What was decided, by whom and on what ground")),
        new Link("Who saw what", "/oversight"));
  }

  private static ToDo section(String title, String empty, List<Item> items, Link all) {
    return new ToDo(
        title, empty, items.stream().<ToDo.Entry>map(ToDo.Plain::new).toList(), Optional.of(all));
  }
}

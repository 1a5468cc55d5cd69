package org.serachub.action;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.action.CaseAction.Owner;
import org.serachub.conference.EndExclusion;
import org.serachub.conference.ExcludeFromCase;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.platform.London;
import org.serachub.platform.calendar.WorkingDays;
import org.serachub.request.Requester;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;
import org.serachub.testing.Seeding;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ActionPagesTest {
  private Agreed agreed;
  private Browser coordinator;
  private Browser landlord;
  private Browser constable;
  private Requester harbourer;
  private Browser harbour;

  @BeforeAll
  void open() {
    agreed = new Agreed();
    var people = agreed.partnership.people;
    harbourer =
        people.requester("Harry", Role.REPRESENTATIVE, people.agency("harbour", Sector.HOUSING));
    coordinator = agreed.partnership.browser(agreed.partnership.coordinator);
    landlord = agreed.partnership.browser(agreed.partnership.landlord);
    constable = agreed.partnership.browser(agreed.partnership.constable);
    harbour = agreed.partnership.browser(harbourer);
  }

  @AfterAll
  void close() {
    coordinator.close();
    landlord.close();
    constable.close();
    harbour.close();
    agreed.close();
  }

  @Test
  void theCoordinatorAddsWhatWasAgreed() {
    var form = coordinator.get(agreed.path() + "/new");
    assertEquals(200, form.status(), () -> form.location().toString());
    var nothing = coordinator.submit(form, Map.of("title", ""));
    assertEquals(400, nothing.status());
    for (var message :
        new String[] {
          "Enter what exactly will be done",
          "Enter how you will know it is done",
          "Enter which risk it reduces",
          "Select who will do it",
          "Enter the due date"
        }) {
      assertTrue(nothing.text().contains(message), message);
    }
    var added = coordinator.submit(nothing, plan("Change the locks", housing()));
    assertEquals(agreed.path() + "?done=action-added", added.location().orElseThrow());
    var again = coordinator.submit(nothing, plan("Change the locks", housing()));
    assertEquals(added.location(), again.location());
    var list = coordinator.follow(added);
    assertEquals(1, list.html().select("h3:contains(Change the locks)").size());
    assertEquals("Proposed", list.html().select("li:contains(Change the locks) .govuk-tag").text());
  }

  @Test
  void aDueDateIsAWorkingDay() {
    var days = agreed.bean(WorkingDays.class);
    var today = London.today(agreed.partnership.hub.clock());
    var christmas = LocalDate.of(today.getYear(), 12, 25);
    var holiday = christmas.isBefore(today) ? christmas.plusYears(1) : christmas;
    var before = agreed.rows();
    var refused = add(agreed.plan("Wait", housing(), holiday));
    assertEquals(400, refused.status());
    assertTrue(refused.text().contains("is a bank holiday (Christmas Day)"), refused.text());
    assertTrue(refused.text().contains("The next working day is"), "the next working day is said");
    assertEquals("Wait", refused.html().select("#title").val());
    assertEquals("#due-day", refused.html().select(".govuk-error-summary a").attr("href"));
    var saturday =
        today.with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
    assertTrue(add(agreed.plan("Wait", housing(), saturday)).text().contains("is at a weekend"));
    assertTrue(
        add(agreed.plan("Wait", housing(), today.minusDays(1)))
            .text()
            .contains("The due date must be today or later"));
    assertTrue(
        add(agreed.plan("Wait", housing(), days.last().plusYears(3)))
            .text()
            .contains("The due date must be before"));
    assertEquals(before, agreed.rows());
  }

  @Test
  void nobodyWhoCannotDoItIsGivenAnything() {
    var people = agreed.partnership.people;
    var gone = people.requester("Gone Away", Role.REPRESENTATIVE, agreed.partnership.housing);
    var stranger = people.agency("stranger", Sector.HEALTH);
    var borders = people.agency("borders", Sector.IMMIGRATION_ENFORCEMENT);
    var excluded = people.requester("Sister", Role.REPRESENTATIVE, agreed.partnership.housing);
    agreed
        .bean(ExcludeFromCase.class)
        .exclude(
            agreed.partnership.act(agreed.partnership.coordinator),
            agreed.partnership.case1.id(),
            new Whom.Person(excluded.person()));
    agreed
        .bean(org.serachub.account.SuspendPerson.class)
        .suspend(
            people.requester("Root", Role.ADMINISTRATOR, null),
            gone.person(),
            new org.serachub.request.RequestId(java.util.UUID.randomUUID()));
    var left = people.agency("departed", Sector.HOUSING);
    Seeding.leave(agreed.partnership.hub, left.id(), LocalDate.of(2020, 1, 1));
    var before = agreed.rows();
    var messages =
        Map.of(
            agreed.of(gone),
            "Gone Away is suspended",
            agreed.of(stranger),
            "No live sharing agreement lets Agency stranger read an action",
            agreed.of(borders),
            "The rules let nobody of Agency borders read an action",
            agreed.of(excluded),
            "Sister cannot be given an action on this case",
            agreed.of(left),
            "Agency departed has left the partnership",
            new Owner(agreed.partnership.police.id(), Optional.of(excluded.person())),
            "Sister does not act for Agency police");
    messages.forEach(
        (owner, message) -> {
          var refused = add(plan("Something", owner));
          assertEquals(400, refused.status(), message);
          assertTrue(refused.text().contains(message), () -> message + refused.text());
          assertEquals("#owner", refused.html().select(".govuk-error-summary a").attr("href"));
        });
    assertEquals(400, add(with(plan("Something", housing()), "owner", "nobody")).status());
    assertEquals(before, agreed.rows());
  }

  @Test
  void theOwnerCarriesItOutAndTheDoorClosesBehindIt() {
    var id = agreed.add("Fit a chain", housing());
    var path = agreed.path() + "/" + id;
    var need = path + "/case";
    assertTrue(landlord.get(need).text().contains(Agreed.RISK));
    assertEquals(404, constable.get(need).status());
    var board = landlord.get("/actions");
    var moved = move(landlord, board, id, "accept");
    assertEquals("/actions?done=saved", moved.location().orElseThrow());
    assertEquals(ActionState.ACCEPTED, agreed.row(id).state());
    move(landlord, landlord.get("/actions"), id, "start");
    var note = landlord.follow(move(landlord, landlord.get("/actions"), id, "note"));
    var empty = landlord.submit(note, Map.of("text", " "));
    assertEquals(400, empty.status());
    assertTrue(empty.text().contains("Enter what has been done so far"));
    landlord.submit(empty, Map.of("text", "Chain bought"));
    landlord.submit(landlord.get(path + "/steps/note"), Map.of("text", "Chain fitted"));
    var page = constable.get(path);
    assertTrue(page.text().contains("Chain bought") && page.text().contains("Chain fitted"));
    assertTrue(page.html().select("a[href*=/steps/]").isEmpty());
    var last = landlord.get(path + "/steps/complete");
    var done = landlord.submit(last, Map.of("text", "It holds"));
    assertEquals("/actions?done=saved", done.location().orElseThrow());
    assertEquals(done.location(), landlord.submit(last, Map.of("text", "It holds")).location());
    assertEquals(ActionState.DONE, agreed.row(id).state());
    assertEquals(404, landlord.get(need).status());
    assertEquals(404, landlord.get(path + "/steps/note").status());
    assertTrue(landlord.get(path).text().contains("It holds"));
    assertTrue(coordinator.get(agreed.path()).text().contains("It holds"));
  }

  @Test
  void whatIsNotOverIsOpenedAgainWithTheReason() {
    var id = agreed.add("Mend the lock", housing());
    var path = agreed.path() + "/" + id;
    assertEquals(200, coordinator.get(path + "/steps/reopen").status());
    assertFalse(coordinator.get(path).text().contains("Open it again"));
    move(landlord, landlord.get("/actions"), id, "accept");
    landlord.submit(landlord.get(path + "/steps/complete"), Map.of("text", "A new lock is on"));
    assertTrue(coordinator.get(path).text().contains("Open it again"));
    assertEquals(404, landlord.get(path + "/steps/reopen").status());
    var form = coordinator.get(path + "/steps/reopen");
    var nothing = coordinator.submit(form, Map.of("text", ""));
    assertEquals(400, nothing.status());
    assertTrue(nothing.text().contains("Enter why it is not over"));
    var sent = coordinator.submit(nothing, Map.of("text", "The lock does not close"));
    assertEquals(path + "?done=saved", sent.location().orElseThrow());
    assertEquals(sent.location(), coordinator.submit(nothing, Map.of("text", "x")).location());
    assertEquals(ActionState.PROPOSED, agreed.row(id).state());
    var read = landlord.get(path).text();
    assertTrue(read.contains("The lock does not close"), read);
    assertTrue(read.contains("A new lock is on"));
    var late = coordinator.submit(form, Map.of("text", "Still not"));
    assertEquals(409, late.status());
    assertEquals("Still not", late.html().expectFirst("#text").val());
    assertEquals(303, move(landlord, landlord.get("/actions"), id, "accept").status());
  }

  @Test
  void aPackKeepsWhatIsSaidOfAnActionTogether() {
    agreed.add("Trim the hedge", housing());
    var pack =
        landlord.get(
            "/conferences/" + agreed.conference.code() + "/cases/" + agreed.reference() + "/pack");
    var row = pack.html().select(".govuk-summary-list__row:contains(Trim the hedge)");
    assertEquals("Action", row.select("dt").text());
    assertTrue(row.text().contains("Seen to be so") && row.text().contains("Harm at home"));
    assertFalse(row.text().contains("Find a room"));
  }

  @Test
  void whatIsHandedBackWaitsForTheCoordinator() {
    var id = agreed.add("Find a room", housing());
    var path = agreed.path() + "/" + id;
    landlord.submit(landlord.get(path + "/steps/hand-back"), Map.of("text", "No room is free"));
    assertEquals(ActionState.HANDED_BACK, agreed.row(id).state());
    assertEquals(404, landlord.get(path + "/steps/note").status());
    var board = coordinator.get("/actions").html();
    assertEquals(
        1, board.select("section[aria-labelledby=blocked] h3:contains(Find a room)").size());
    var given =
        coordinator.submit(
            coordinator.get(path + "/owner"),
            Map.of("owner", Owners.write(agreed.of(agreed.partnership.constable))));
    assertEquals(path + "?done=saved", given.location().orElseThrow());
    assertEquals(ActionState.PROPOSED, agreed.row(id).state());
    assertEquals(404, landlord.get(path + "/owner").status());
    assertEquals(303, move(constable, constable.get("/actions"), id, "accept").status());
  }

  @Test
  void whoeverIsNotInvitedFindsNoAction() {
    var id = agreed.add("Tell nobody else", housing());
    var path = agreed.path() + "/" + id;
    assertEquals(200, constable.get(path).status());
    var absent = harbour.get("/cases/7777-7777/actions");
    for (var one : new String[] {agreed.path(), path, path + "/case", path + "/owner"}) {
      assertEquals(404, harbour.get(one).status(), one);
      assertEquals(masked(absent), masked(harbour.get(one)), one);
    }
    assertFalse(harbour.get("/actions").text().contains("Tell nobody else"));
    assertFalse(harbour.get("/actions/export").text().contains("Tell nobody else"));
    assertEquals(404, landlord.get(agreed.path() + "/new").status());
    assertEquals(404, constable.get(path + "/steps/accept").status());
    var foreign = landlord.get(path + "/steps/accept");
    assertEquals(404, constable.post(path + "/steps/accept", token(constable, foreign)).status());
    assertEquals(ActionState.PROPOSED, agreed.row(id).state());
  }

  @Test
  void anOwnerWhoIsNotInvitedReadsItUnderTheUndertaking() {
    var office = agreed.partnership.office;
    var id = agreed.add("Rent a safe", agreed.of(office));
    var keeper = agreed.partnership.people.requester("Kay", Role.REPRESENTATIVE, office);
    try (var browser = agreed.partnership.browser(keeper)) {
      var path = agreed.path() + "/" + id;
      var sent = browser.get(path).location().orElseThrow();
      assertEquals(
          "/conferences/" + agreed.conference.code() + "/undertaking", sent.split("\\?")[0]);
      assertTrue(browser.get("/actions").text().contains("Read and accept the undertaking"));
      var accepted = browser.submit(browser.get(sent), Map.of("accept", "yes"));
      assertEquals(path + "?done=undertaken", accepted.location().orElseThrow());
    }
  }

  /** Whether there are any is said where the way leads, so that the way itself tells nothing. */
  @Test
  void theFirstPageLeadsToWhatWantsSomethingDone() {
    for (var who : new Requester[] {agreed.partnership.landlord, agreed.partnership.coordinator}) {
      try (var browser = agreed.partnership.browser(who)) {
        var ways = browser.get("/").html().select("main a[href^=/actions?]").eachAttr("href");
        assertEquals(2, ways.size(), ways::toString);
        ways.forEach(way -> assertEquals(200, browser.get(way).status(), way));
      }
    }
  }

  @Test
  void whoeverIsExcludedLosesTheirActions() {
    var id = agreed.add("Visit by day", housing());
    var path = agreed.path() + "/" + id;
    assertTrue(landlord.get("/actions").text().contains("Visit by day"));
    var act = agreed.partnership.act(agreed.partnership.coordinator);
    var exclusion =
        agreed
            .bean(ExcludeFromCase.class)
            .exclude(
                act,
                agreed.partnership.case1.id(),
                new Whom.Person(agreed.partnership.landlord.person()));
    try {
      for (var one : new String[] {agreed.path(), path, path + "/case", path + "/steps/accept"}) {
        assertEquals(404, landlord.get(one).status(), one);
      }
      assertFalse(landlord.get("/actions").text().contains(agreed.reference()));
      assertFalse(landlord.get("/actions/export").text().contains(agreed.reference()));
    } finally {
      agreed.bean(EndExclusion.class).end(act, agreed.partnership.case1.id(), exclusion);
    }
    assertEquals(200, landlord.get(path).status());
  }

  @Test
  void twoWhoChangeItNeverOverwriteEachOther() {
    var id = agreed.add("Write a letter", housing());
    var path = agreed.path() + "/" + id + "/change";
    var due = agreed.nextWorkingDay();
    var one = coordinator.get(path);
    var other = coordinator.get(path);
    assertEquals(303, coordinator.submit(one, Agreed.words("Write two letters", due)).status());
    var late = coordinator.submit(other, Agreed.words("Write no letter", due));
    assertEquals(409, late.status());
    assertTrue(late.text().contains("Write two letters"));
    assertEquals("Write no letter", late.html().select("#title").val());
    assertEquals(303, coordinator.submit(late, Map.of("title", "Write no letter")).status());
    assertTrue(coordinator.get(agreed.path() + "/" + id).text().contains("Write no letter"));
    var step = landlord.get(agreed.path() + "/" + id + "/steps/hand-back");
    move(landlord, landlord.get("/actions"), id, "accept");
    var behind = landlord.submit(step, Map.of("text", "Not ours"));
    assertEquals(409, behind.status());
    assertTrue(behind.text().contains("It is now: Accepted"));
    assertEquals("Not ours", behind.html().select("#text").val());
    assertEquals(ActionState.ACCEPTED, agreed.row(id).state());
  }

  @Test
  void theBoardIsNarrowedByTheAddress() {
    agreed.add("Mend the gate", agreed.of(agreed.partnership.landlord));
    agreed.add("Patrol the street", agreed.of(agreed.partnership.police));
    var mine = landlord.get("/actions?mine=yes").text();
    assertTrue(mine.contains("Mend the gate"));
    assertFalse(mine.contains("Patrol the street"));
    var page =
        coordinator.get("/actions?agency=" + agreed.partnership.police.id() + "&view=table").html();
    assertTrue(page.text().contains("Patrol the street"));
    assertFalse(page.text().contains("Mend the gate"));
    var tag = page.select(".serac-tags a").getFirst();
    assertTrue(tag.text().contains("Agency: Agency police"), tag.text());
    assertTrue(coordinator.get(tag.attr("href")).text().contains("Mend the gate"));
    assertFalse(coordinator.get("/actions?case=7777-7777").text().contains("Mend the gate"));
    assertEquals(400, coordinator.get("/actions?state=nonsense").status());
    var mistyped = coordinator.get("/actions?case=%3Cb%3E");
    assertEquals(400, mistyped.status());
    assertEquals(
        "<B>", mistyped.html().expectFirst("#case").val().toUpperCase(java.util.Locale.UK));
    agreed.add("Long due", housing(), London.today(agreed.partnership.hub.clock()).minusDays(1));
    var overdue = coordinator.get("/actions?overdue=yes").html();
    assertEquals("Long due", overdue.select(".serac-board__card h3").text());
    assertTrue(overdue.select(".serac-board__card").text().contains("Overdue"));
    var first = coordinator.get("/actions?view=table").html().select("tbody th").first();
    assertEquals("Long due", String.valueOf(first == null ? "" : first.text()));
  }

  @Test
  void theTableLeavesByTheDoorWithoutFormulas() {
    var due = agreed.nextWorkingDay();
    agreed.add("=SUM(1)", agreed.of(agreed.partnership.landlord), due);
    var before = agreed.partnership.events("disclosure");
    var table = coordinator.get("/actions/export?agency=" + agreed.partnership.housing.id());
    assertEquals(200, table.status());
    assertEquals("text/csv;charset=utf-8", table.header("content-type"));
    assertEquals("attachment; filename=\"actions.csv\"", table.header("content-disposition"));
    var lines = table.text().split("\r\n");
    assertEquals(
        "\uFEFFCase,Action,How we will know it is done,Which risk it reduces,Agency,Person,Due,"
            + "State,Overdue,Agreed,Progress,Outcome",
        lines[0]);
    var today = London.today(agreed.partnership.hub.clock());
    var line =
        agreed.reference()
            + ",'=SUM(1),Seen to be so,Harm at home,Agency housing,Hana,"
            + due
            + ",Proposed,no,"
            + today
            + ",,";
    assertTrue(java.util.List.of(lines).contains(line), table.text());
    assertEquals(before + 1, agreed.partnership.events("disclosure"));
    assertEquals(
        1,
        agreed
            .partnership
            .hub
            .sql()
            .number(
                "SELECT COUNT(*) FROM audit_restricted r JOIN audit_event e ON e.seq = r.seq"
                    + " WHERE e.kind = 'disclosure' AND e.seq ="
                    + " (SELECT MAX(seq) FROM audit_event WHERE kind = 'disclosure')"));
  }

  @Test
  void whatALeaverHadIsHandedOver() {
    var people = agreed.partnership.people;
    var leaver = people.requester("Lea Ver", Role.REPRESENTATIVE, agreed.partnership.housing);
    var id = agreed.add("Ring the school", agreed.of(leaver));
    assertFalse(landlord.get("/actions/handing-over").text().contains("Ring the school"));
    agreed
        .bean(org.serachub.account.SuspendPerson.class)
        .suspend(
            people.requester("Admin Two", Role.ADMINISTRATOR, null),
            leaver.person(),
            new org.serachub.request.RequestId(java.util.UUID.randomUUID()));
    for (var browser : new Browser[] {landlord, coordinator}) {
      var page = browser.get("/actions/handing-over").text();
      assertTrue(page.contains("Ring the school"));
      assertTrue(page.contains("Lea Ver is suspended"));
    }
    assertFalse(constable.get("/actions/handing-over").text().contains("Ring the school"));
    try (var officer =
        agreed.partnership.browser(people.requester("Dora", Role.DPO, agreed.partnership.office))) {
      var left = officer.get("/oversight/people?state=left").html().select("tr:contains(Lea Ver)");
      assertTrue(left.text().contains("Owns 1 open action"), left.text());
    }
    var form = landlord.get(agreed.path() + "/" + id + "/owner");
    assertFalse(form.html().select("#owner").text().contains("Agency police"));
    var given =
        landlord.submit(
            form, Map.of("owner", Owners.write(agreed.of(agreed.partnership.landlord))));
    assertEquals(303, given.status());
    assertFalse(landlord.get("/actions/handing-over").text().contains("Ring the school"));
    var police = Owners.write(agreed.of(agreed.partnership.police));
    var elsewhere =
        landlord.submit(landlord.get(agreed.path() + "/" + id + "/owner"), Map.of("owner", police));
    assertEquals(404, elsewhere.status());
  }

  private Owner housing() {
    return agreed.of(agreed.partnership.housing);
  }

  private Map<String, String> plan(String title, Owner owner) {
    return agreed.plan(title, owner, agreed.nextWorkingDay());
  }

  private Answer add(Map<String, String> plan) {
    return coordinator.submit(coordinator.get(agreed.path() + "/new"), plan);
  }

  private static Map<String, String> with(Map<String, String> plan, String name, String value) {
    var changed = new java.util.HashMap<>(plan);
    changed.put(name, value);
    return changed;
  }

  private static Answer move(Browser browser, Answer board, ActionId id, String step) {
    var form = board.html().expectFirst("form[action$=" + id + "/move]");
    return browser.submit(form, board, Map.of("step", step));
  }

  private static Map<String, String> token(Browser browser, Answer page) {
    var hidden = new java.util.HashMap<>(page.hidden());
    hidden.put("csrf", browser.get("/actions").html().expectFirst("[name=csrf]").val());
    return hidden;
  }

  private static String masked(Answer answer) {
    return answer
        .text()
        .replaceAll("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f-]{22}", "ID")
        .replaceAll("name=\"csrf\" value=\"[^\"]*\"", "CSRF");
  }
}

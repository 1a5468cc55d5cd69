package org.serachub.conference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.serachub.decision.Role;
import org.serachub.request.Requester;
import org.serachub.testing.Browser;
import org.serachub.testing.Browser.Answer;

/** Who knows that the register of conflicts names a chair, a coordinator or a DPO: their deputy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class DeputiesTest {
  private static final String DEPUTIES = "/administration/deputies";

  private Partnership partnership;
  private Requester cole;
  private Requester carl;
  private Requester dee;
  private Browser administrator;
  private Browser cora;
  private Browser colesBrowser;
  private Browser third;
  private Browser dora;
  private Browser deesBrowser;
  private String register = "";

  @BeforeAll
  void open() {
    partnership = new Partnership();
    var people = partnership.people;
    cole = people.requester("Cole", Role.COORDINATOR, partnership.office);
    var cyra = people.requester("Cyra", Role.COORDINATOR, partnership.office);
    carl = people.requester("Carl", Role.CHAIR, partnership.office);
    var officer = people.requester("Dora", Role.DPO, partnership.office);
    dee = people.requester("Dee", Role.DPO, partnership.office);
    administrator = partnership.browser(people.requester("Alex", Role.ADMINISTRATOR, null));
    cora = partnership.browser(partnership.coordinator);
    colesBrowser = partnership.browser(cole);
    third = partnership.browser(cyra);
    dora = partnership.browser(officer);
    deesBrowser = partnership.browser(dee);
    register = "/cases/" + partnership.case1.reference() + "/exclusions";
  }

  @AfterAll
  void close() {
    partnership.close();
  }

  @Test
  @Order(1)
  void aDeputyIsNamedByTheAdministratorAndConfirmedBySomebodyElse() {
    name("Cole: Coordinator, Agency office");
    assertTrue(administrator.get(DEPUTIES).html().text().contains("Waits to be confirmed"));
    var again = administrator.submit(administrator.get(DEPUTIES), Map.of("grant", grant("Cyra")));
    assertEquals(400, again.status());
    assertTrue(again.html().text().contains("End that first"), again.text());

    assertEquals(0, colesBrowser.get("/confirmations").html().select("[action*=deputies]").size());
    assertEquals(404, colesBrowser.get("/conflicts").status());
    var home = dora.get("/").html().select("main").text();
    assertTrue(home.contains("Cole As deputy: coordinator, named"), home);
    assertFalse(colesBrowser.get("/").text().contains("As deputy"));
    confirm(dora);
    assertFalse(dora.get("/").text().contains("As deputy"));
    assertEquals(200, colesBrowser.get("/conflicts").status());
    assertEquals(404, third.get("/conflicts").status());
    assertEquals(1, events("deputy-confirmed"));
  }

  @Test
  @Order(2)
  void theDeputyAloneSeesAnEntryThatNamesAHolder() {
    exclude(dora, partnership.coordinator);

    assertFalse(rows(dora.get(register)).contains("Cora"));
    assertFalse(rows(third.get(register)).contains("Cora"));
    assertEquals(404, cora.get(register).status());
    assertEquals(404, cora.get("/conflicts").status());
    assertTrue(rows(colesBrowser.get(register)).contains("Cora"));
    var list = colesBrowser.get("/conflicts").html().text();
    assertTrue(list.contains("Cora"), list);
    assertTrue(list.contains(partnership.case1.reference()));
    assertEquals(404, cora.get("/cases/" + partnership.case1.reference()).status());
    assertEquals(200, third.get("/cases/" + partnership.case1.reference()).status());
  }

  @Test
  @Order(2)
  void anEntryThatNamesNoHolderIsSeenByAllWhoKeepTheRegister() {
    exclude(dora, partnership.landlord);

    for (var keeper : new Browser[] {dora, third, colesBrowser}) {
      assertTrue(rows(keeper.get(register)).contains("Hana"));
    }
  }

  @Test
  @Order(3)
  void theTrailSaysThatSomebodyWasEnteredAndNotWho() {
    var hidden = partnership.coordinator.person().toString();
    var shown = partnership.landlord.person().toString();
    var pages =
        dora.get("/oversight?kind=exclusion").html().select("main tbody a[href*=/events/]").stream()
            .map(link -> dora.get(link.attr("href")).text())
            .toList();

    assertEquals(2, pages.size());
    assertTrue(pages.stream().noneMatch(page -> page.contains(hidden)));
    assertEquals(1, pages.stream().filter(page -> page.contains(shown)).count());
  }

  @Test
  @Order(4)
  void onlyWhoSeesAnEntryEndsIt() {
    var end = colesBrowser.get(register).html().select("tr:contains(Cora) form").attr("action");
    assertFalse(end.isEmpty());
    var fields = new HashMap<>(third.get(register).hidden());
    assertEquals(404, third.post(end, fields).status());
    assertEquals(404, dora.post(end, new HashMap<>(dora.get(register).hidden())).status());
    var own = new HashMap<>(colesBrowser.get(register).hidden());
    assertEquals(303, colesBrowser.post(end, own).status());
    assertEquals(200, cora.get(register).status());
  }

  @Test
  @Order(5)
  void thatTheDeputyIsNamedTheOtherHoldersSee() {
    exclude(dora, cole);

    assertEquals(404, colesBrowser.get(register).status());
    assertFalse(colesBrowser.get("/conflicts").html().text().contains("Cole,"));
    assertTrue(rows(cora.get(register)).contains("Cole"));
    assertTrue(rows(third.get(register)).contains("Cole"));
    assertFalse(rows(dora.get(register)).contains("Cole"));
  }

  @Test
  @Order(6)
  void aDpoHasADeputyTooAndAChairComesToTheRegisterAsDeputyOnly() {
    var chair = partnership.browser(carl);
    assertEquals(404, chair.get(register).status());
    name("Carl: Chair, Agency office");
    name("Dee: Data Protection Officer, Agency office");
    confirm(dora);
    confirm(dora);
    var other = partnership.people.requester("Cate", Role.CHAIR, partnership.office);
    exclude(third, other);
    assertTrue(rows(chair.get(register)).contains("Cate"));
    assertFalse(rows(chair.get(register)).contains("Hana"));
    assertFalse(rows(third.get(register)).contains("Cate"));
    assertTrue(chair.get(register).html().select("[name=whom]").isEmpty());
    assertEquals(200, deesBrowser.get("/conflicts").status());
    assertEquals(404, dora.get("/conflicts").status());
  }

  @Test
  @Order(7)
  void aRowChangedBehindTheHubsBackMakesNobodyADeputy() {
    assertEquals(200, deesBrowser.get("/conflicts").status());
    partnership
        .hub
        .sql()
        .tamper(
            "UPDATE deputy SET named_by = ? WHERE role_grant = ?",
            dee.person().value(),
            dee.grant().value());
    assertEquals(404, deesBrowser.get("/conflicts").status());
  }

  @Test
  @Order(8)
  void aDeputyIsOneNoLongerOnceEnded() {
    assertEquals(200, colesBrowser.get("/conflicts").status());
    var page = administrator.get(DEPUTIES);
    var form = page.html().expectFirst("form:contains(Cole)");
    assertEquals(303, administrator.submit(form, page, Map.of()).status());
    assertEquals(404, colesBrowser.get("/conflicts").status());
    assertEquals(1, events("deputy-ended"));
  }

  private void name(String label) {
    var page = administrator.get(DEPUTIES);
    var grant =
        page.html().select("option").stream().filter(o -> o.text().equals(label)).findFirst();
    assertTrue(grant.isPresent(), page.html().select("option").eachText().toString());
    var sent = administrator.submit(page, Map.of("grant", grant.get().val()));
    assertEquals(303, sent.status(), sent.text());
  }

  private String grant(String name) {
    var options = administrator.get(DEPUTIES).html().select("option");
    return options.stream().filter(o -> o.text().startsWith(name)).findFirst().orElseThrow().val();
  }

  private static void confirm(Browser by) {
    var page = by.get("/confirmations");
    var form = page.html().expectFirst("form[action*=deputies]");
    assertEquals(303, by.submit(form, page, Map.of("answer", "confirm")).status());
  }

  private void exclude(Browser by, Requester whom) {
    var sent = by.submit(by.get(register), Map.of("whom", "person-" + whom.person()));
    assertEquals(303, sent.status(), sent.text());
  }

  /** The entries; the list to choose from names everybody. */
  private static String rows(Answer page) {
    assertEquals(200, page.status(), page.path());
    return page.html().select("main tbody").text();
  }

  private long events(String act) {
    return partnership
        .hub
        .sql()
        .number(
            "SELECT COUNT(*) FROM audit_event WHERE kind = 'administration'"
                + " AND CONVERT(leaf USING utf8mb4) LIKE ?",
            "%" + act + "%");
  }
}

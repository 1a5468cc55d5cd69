package org.serachub.oversight;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.serachub.bundle.DemoBundle;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.decision.language.ReadPolicy;
import org.serachub.decision.report.DiffReport;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedTable;
import org.serachub.oversight.ReachOfChange.Touched;
import org.serachub.platform.database.Binary;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

class ReachOfChangeTest {
  private static final TestHub HUB = TestHub.fresh();
  private static final String HELD =
      """
      FROM field_value v JOIN case_file c ON c.id = v.case_id
        LEFT JOIN field_value later ON later.supersedes = v.id
      WHERE v.ciphertext IS NOT NULL AND later.id IS NULL AND c.stage <> 'closed'
        AND v.field = 'identity-dob'
      """;

  @BeforeAll
  static void load() {
    HUB.bean(DemoBundle.class).loadOnce(Optional.empty());
  }

  @AfterAll
  static void stop() {
    HUB.close();
  }

  /** Inspectors of trading standards see no age band any more. */
  private static DiffReport effect() {
    var shipped = PolicyDocuments.shipped();
    var rules = new String(shipped.file("rules.yaml"), UTF_8);
    var before = "stage: set:room-and-after, sector: set:inspectors}";
    assertTrue(rules.contains(before), "the rule that is changed");
    var changed = rules.replace(before, "stage: set:room-and-after, sector: labour-enforcement}");
    return DiffReport.between(
        ReadPolicy.read(shipped),
        ReadPolicy.read(shipped.with("rules.yaml", changed.getBytes(UTF_8))));
  }

  private static List<Touched> count(DiffReport effect) {
    return HUB.bean(ReachOfChange.class)
        .count(officer(), effect, new RequestId(UUID.randomUUID()), (touched, receipt) -> touched);
  }

  private static Requester officer() {
    return new Requester(
        new PersonId(id("SELECT id FROM person WHERE name = 'Helen Strand'")),
        "Helen Strand",
        Role.DPO,
        new GrantId(UUID.randomUUID()),
        Optional.of(new AgencyId(id("SELECT id FROM agency WHERE sector = 'conference-office'"))),
        Optional.of("Office"),
        Optional.of(Sector.CONFERENCE_OFFICE));
  }

  private static UUID id(String query) {
    return Binary.id((byte[]) Objects.requireNonNull(HUB.sql().rows(query).getFirst().get("id")));
  }

  @Test
  void countsCasesAndPeopleButNoCaseThatIsClosedToTheOfficer() {
    var effect = effect();
    assertFalse(effect.widens());
    var cases = HUB.sql().number("SELECT COUNT(DISTINCT v.case_id) " + HELD);
    var people =
        HUB.sql()
            .number(
                "SELECT COUNT(DISTINCT g.person) FROM role_grant g JOIN agency a ON a.id = g.agency"
                    + " WHERE a.sector = 'trading-standards' AND g.ended_at IS NULL"
                    + " AND g.confirmed_at IS NOT NULL");
    assertTrue(cases > 1 && people > 0, cases + " cases, " + people + " people");
    assertTrue(count(effect).contains(new Touched(cases, people)), () -> "" + count(effect));

    exclude(id("SELECT v.case_id AS id " + HELD + " LIMIT 1"));

    assertTrue(count(effect).contains(new Touched(cases - 1, people)), () -> "" + count(effect));
    assertTrue(
        HUB.sql().number("SELECT COUNT(*) FROM audit_event WHERE leaf LIKE '%what-a-set-changes%'")
            >= 2);
  }

  private static void exclude(UUID caseId) {
    var who = officer().person().value();
    Seeding.insert(
        HUB,
        SignedTable.EXCLUSION,
        event ->
            NewRow.of(
                event,
                UUID.randomUUID(),
                caseId,
                who,
                null,
                who,
                Instant.parse("2026-01-01T00:00:00Z"),
                null));
  }
}

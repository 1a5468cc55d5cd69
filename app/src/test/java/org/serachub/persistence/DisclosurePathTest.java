package org.serachub.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.audit.VerifyTrail;
import org.serachub.bundle.DemoBundle;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.World;
import org.serachub.request.Requester;
import org.serachub.testing.TestHub;
import org.serachub.testing.TestServer;

/** Recorded, decided, disclosed, explained and verified, among the cases of a demonstration. */
class DisclosurePathTest {
  private static final String NAME = "identity-name";

  @OnEveryServer
  void oneDisclosureFromTheRecordToTheTrail(TestServer server) {
    try (var world = new World(TestHub.over(server.fresh(), Map.of()))) {
      var hub = world.hub();
      assertFalse(hub.bean(DemoBundle.class).loadOnce(Optional.empty()).signIns().isEmpty());
      var police = world.somebody(Role.REPRESENTATIVE, Sector.POLICE);
      var housing = world.somebody(Role.REPRESENTATIVE, Sector.HOUSING);
      var stranger = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
      world.agreement(police, housing);
      var opened = world.referral(police);
      var item = world.item(opened.id(), Stage.PACK_SEALED);
      world.invite(item, police, housing);
      world.undertake(item, police, housing);
      world.consent(opened.id(), opened.lead(), "given", police);
      world.text(police, opened, NAME, "Canary Wren \u0141\u00e9\ud83d\udc26");
      var before = events(hub);

      assertEquals(
          List.of("Canary Wren \u0141\u00e9\ud83d\udc26"), names(world, housing, opened.id()));
      assertEquals(List.of(), names(world, stranger, opened.id()));
      var why =
          hub.bean(Door.class)
              .explain(
                  world.request(housing, Purpose.CONFERENCE, opened.id()),
                  opened.lead(),
                  new FieldId("health-conditions"));

      assertTrue(why.isPresent());
      assertEquals(before + 3, events(hub), "one event for each request");
      var report = hub.bean(VerifyTrail.class).verify();
      assertTrue(report.whole(), () -> report.faults().toString());
      hub.sql().tamper("UPDATE audit_event SET outcome = 'refused' WHERE seq = ?", before + 1);
      assertFalse(hub.bean(VerifyTrail.class).verify().whole());
    }
  }

  private static List<String> names(
      World world, Requester reader, org.serachub.request.CaseId caseId) {
    return world.see(reader, Purpose.CONFERENCE, caseId).stream()
        .flatMap(view -> view.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .filter(field -> field.field().id().word().equals(NAME))
        .flatMap(field -> field.values().stream())
        .map(value -> value.text())
        .toList();
  }

  private static long events(TestHub hub) {
    return hub.sql().number("SELECT COUNT(*) FROM audit_event");
  }
}

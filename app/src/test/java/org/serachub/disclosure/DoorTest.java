package org.serachub.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.audit.AuditTrail.AuditUnavailable;
import org.serachub.casefile.OpenCase;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.platform.Alerts;
import org.serachub.request.Requester;

final class DoorTest {
  private static final String NAME = "identity-name";

  private static final World world = new World();

  private Requester police;
  private Requester housing;
  private OpenCase.Opened opened;
  private World.Item item;

  @BeforeEach
  void aCaseInTheRoom() {
    police = world.somebody(Role.REPRESENTATIVE, Sector.POLICE);
    housing = world.somebody(Role.REPRESENTATIVE, Sector.HOUSING);
    world.agreement(police, housing);
    opened = world.referral(police);
    item = world.item(opened.id(), Stage.PACK_SEALED);
    world.invite(item, police, housing);
    world.undertake(item, police, housing);
    world.consent(opened.id(), opened.lead(), "given", police);
    world.text(police, opened, NAME, "Canary Wren");
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void showsWhatThePolicyPermitsWithItsSource() {
    var value = one(see(housing), NAME);

    assertEquals("Canary Wren", value.text());
    assertFalse(value.source().orElseThrow().own());
    assertTrue(one(see(police), NAME).source().orElseThrow().own());
  }

  @Test
  void leavesOneEventForOneRequestWithLevelsAndIdsOfWhatWasOpened() {
    var before = events();

    see(housing);

    assertEquals(before + 1, events());
    var leaf = lastLeaf();
    assertTrue(leaf.contains("[\"identity-name\",\"shown\"]"), leaf);
    assertTrue(leaf.contains("\"opened\":[\""), leaf);
    assertTrue(leaf.contains("\"consent\""), leaf);
    assertTrue(leaf.contains("\"agreement\""), leaf);
    assertFalse(leaf.contains("Wren"));
  }

  @Test
  void opensNothingWhenTheTrailCannotBeWritten() {
    var rendered = new ArrayList<Disclosure>();
    world.hub().sql().update("RENAME TABLE audit_event TO elsewhere");

    assertThrows(
        AuditUnavailable.class,
        () ->
            world
                .hub()
                .bean(Door.class)
                .disclose(world.request(housing, Purpose.CONFERENCE, opened.id()), rendered::add));

    assertEquals(List.of(), rendered);
    world.hub().sql().update("RENAME TABLE elsewhere TO audit_event");
    assertEquals("Canary Wren", one(see(housing), NAME).text());
  }

  @Test
  void recordsThatWhatItOpenedWasNotDelivered() {
    var door = world.hub().bean(Door.class);

    assertThrows(
        IllegalStateException.class,
        () ->
            door.disclose(
                world.request(housing, Purpose.CONFERENCE, opened.id()),
                disclosure -> {
                  throw new IllegalStateException("no ink");
                }));

    var leaf = lastLeaf();
    assertTrue(leaf.contains("\"kind\":\"not-delivered\""), leaf);
    assertTrue(leaf.contains("\"refers\":" + (events() - 1)), leaf);
  }

  @Test
  void aCaseOneMayNotKnowOfIsAbsentAndTheAttemptIsRecorded() {
    var stranger = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);

    assertEquals(List.of(), see(stranger));
    assertTrue(lastLeaf().contains("\"outcome\":\"refused\""));
    assertTrue(lastLeaf().contains(opened.id().toString()));
    assertEquals(List.of(), see(stranger, new org.serachub.request.CaseId(UUID.randomUUID())));
    assertTrue(lastLeaf().contains("\"outcome\":\"refused\""));
  }

  @Test
  void exclusionBeatsEveryStandingTheCustodianAndAuthorIncluded() {
    assertFalse(see(police).isEmpty());

    world.exclude(opened.id(), police.person(), null);

    assertEquals(List.of(), see(police));
    assertFalse(see(housing).isEmpty());
    world.exclude(opened.id(), null, housing.requireAgency());
    assertEquals(List.of(), see(housing));
  }

  @Test
  void anEditedExclusionClosesTheCaseToEverybody() {
    world.exclude(opened.id(), world.somebody(Role.CHAIR, Sector.HEALTH).person(), null);
    assertFalse(see(housing).isEmpty());

    world.hub().sql().tamper("UPDATE exclusion SET ended_at = made_at" + onCase());

    assertEquals(List.of(), see(housing));
    assertTrue(world.hub().bean(Alerts.class).raised() > 0);
  }

  @Test
  void neitherAnInvitationNorAnUndertakingMadeInTheDatabaseOpensAnything() {
    var health = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
    world.agreement(police, health);
    world.invite(item, health);
    world.undertake(item, health);
    assertEquals("Canary Wren", one(see(health), NAME).text());

    world
        .hub()
        .sql()
        .tamper(
            "UPDATE invitation SET agency = ? WHERE agency = ?",
            world.agency(Sector.BENEFITS).value(),
            housing.requireAgency().value());
    world
        .hub()
        .sql()
        .tamper(
            "UPDATE undertaking SET accepted_at = accepted_at + INTERVAL 1 SECOND"
                + " WHERE person = ?",
            health.person().value());

    assertTrue(none(see(housing), "Canary Wren"));
    assertTrue(none(see(health), "Canary Wren"));
  }

  @Test
  void anEditedConsentOpensNothing() {
    world.text(police, opened, "exploitation-account", "Canary words");
    assertEquals("Canary words", one(see(housing), "exploitation-account").text());
    world.consent(opened.id(), opened.lead(), "refused", housing);
    assertTrue(none(see(housing), "Canary words"));

    world.hub().sql().tamper("UPDATE consent_record SET state = 'given'" + onCase());

    assertTrue(none(see(housing), "Canary words"));
  }

  @Test
  void aValueDoesNotOpenOnceAnyAttributeARuleReadsWasEdited() {
    var other = world.agency(Sector.POLICE).value();
    var edits =
        Map.of(
            "release_to = 'research'", "release_to = 'conference'",
            "handling = 'p'", "handling = 'none'",
            "kind = 'opinion'", "kind = 'fact'",
            "field = 'identity-aliases'", "field = 'identity-name'",
            "recorded_at = recorded_at + INTERVAL 1 SECOND",
                "recorded_at = recorded_at - INTERVAL 1 SECOND");
    var sql = world.hub().sql();
    edits.forEach(
        (edit, undo) -> {
          sql.tamper("UPDATE field_value SET " + edit + onCase());
          assertTrue(none(see(housing), "Canary Wren"), edit);
          sql.tamper("UPDATE field_value SET " + undo + onCase());
          assertEquals("Canary Wren", one(see(housing), NAME).text(), undo);
        });
    sql.tamper("UPDATE field_value SET author = ?" + onCase(), housing.person().value());
    assertTrue(none(see(housing), "Canary Wren"));
    sql.tamper("UPDATE field_value SET author = ?" + onCase(), police.person().value());
    sql.tamper("UPDATE field_value SET custodian = ?" + onCase(), other);
    assertTrue(none(see(housing), "Canary Wren"));
    assertTrue(none(see(police), "Canary Wren"));
    sql.tamper("UPDATE field_value SET custodian = ?" + onCase(), police.requireAgency().value());
    sql.tamper("UPDATE subject SET kind = 'child'" + onCase());
    assertTrue(none(see(housing), "Canary Wren"));
    assertTrue(world.hub().bean(Alerts.class).raised() > 0);
  }

  @Test
  void aCiphertextMovedToAnotherValueDoesNotOpen() {
    var second = world.text(housing, opened, NAME, "Somebody Else");
    assertEquals(2, values(see(housing), NAME).size());

    world
        .hub()
        .sql()
        .tamper(
            "UPDATE field_value a JOIN field_value b ON b.id <> a.id"
                + " AND b.case_id = a.case_id SET a.ciphertext = b.ciphertext WHERE a.id = ?",
            second.value());

    assertEquals(List.of("Canary Wren"), texts(values(see(housing), NAME)));
  }

  @Test
  void anAddressIsGeneralAtPartialWithoutSourceOrNumber() {
    var charity = world.somebody(Role.REPRESENTATIVE, Sector.CHARITY);
    world.agreement(police, housing, charity);
    world.invite(item, charity);
    world.undertake(item, charity);
    for (var street : List.of("1 High Street", "2 High Street")) {
      world.value(
          police,
          opened.id(),
          opened.lead(),
          "address-current",
          new Content.Address(street, "Northbank"),
          Release.CONFERENCE);
    }

    var partial = values(see(charity), "address-current");

    assertEquals(List.of("Northbank"), texts(partial));
    assertEquals(Level.PARTIAL, partial.getFirst().level());
    assertEquals(Optional.empty(), partial.getFirst().source());
    assertEquals(2, values(see(housing), "address-current").size());
  }

  @Test
  void explainsAFieldWhetherOrNotAnythingIsStored() {
    var charity = world.somebody(Role.REPRESENTATIVE, Sector.CHARITY);
    world.agreement(police, housing, charity);
    world.invite(item, charity);
    world.undertake(item, charity);
    var door = world.hub().bean(Door.class);
    var request = world.request(charity, Purpose.CONFERENCE, opened.id());
    var field = new FieldId("address-current");
    var before = door.explain(request, opened.lead(), field);
    world.value(
        police,
        opened.id(),
        opened.lead(),
        "address-current",
        new Content.Address("1 High Street", "Northbank"),
        Release.PRIVATE);

    assertTrue(before.isPresent());
    assertEquals(before, door.explain(request, opened.lead(), field));
    assertTrue(lastLeaf().contains("[\"asked\",\"why\"]"));
    var stranger = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
    assertEquals(
        Optional.empty(),
        door.explain(
            world.request(stranger, Purpose.CONFERENCE, opened.id()), opened.lead(), field));
  }

  @Test
  void theUndertakingIsDueToWhomeverIsInvitedAndNotExcluded() {
    var standing = world.hub().bean(Standing.class);
    var health = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
    assertEquals(Optional.empty(), standing.undertakingDue(health, opened.id()));

    world.invite(item, health);

    assertEquals(
        Optional.of(item.conference().toString()), standing.undertakingDue(health, opened.id()));
    world.exclude(opened.id(), health.person(), null);
    assertEquals(Optional.empty(), standing.undertakingDue(health, opened.id()));
    assertEquals(Optional.empty(), standing.undertakingDue(housing, opened.id()));
  }

  @Test
  void aListIsOneEventAndLeavesOutWhatMayNotBeKnown() {
    var other = world.referral(housing);
    world.text(housing, other, NAME, "Canary Finch");
    var standing = world.hub().bean(Standing.class);
    var before = events();

    var cases =
        world
            .hub()
            .bean(Door.class)
            .disclose(
                world.request(
                    police,
                    Purpose.RESEARCH,
                    List.of(
                        new org.serachub.request.Target(opened.id(), Optional.empty()),
                        new org.serachub.request.Target(other.id(), Optional.empty())),
                    Optional.empty()),
                Disclosure::cases);

    assertEquals(before + 1, events());
    assertEquals(List.of(opened.id()), cases.stream().map(CaseView::id).toList());
    assertTrue(lastLeaf().contains(other.id().toString()));
    assertEquals(1, standing.candidates(police).size());
  }

  @Test
  void oversightSeesLevelsAndNoValue() {
    var dpo = world.somebody(Role.DPO, Sector.CONFERENCE_OFFICE);

    var seen =
        world
            .hub()
            .bean(Door.class)
            .disclose(world.request(dpo, Purpose.OVERSIGHT, opened.id()), Disclosure::cases);

    assertTrue(none(seen, "Canary Wren"));
  }

  private String onCase() {
    return " WHERE case_id = x'%s'".formatted(opened.id().toString().replace("-", ""));
  }

  private List<CaseView> see(Requester by) {
    return see(by, opened.id());
  }

  private List<CaseView> see(Requester by, org.serachub.request.CaseId caseId) {
    return world.see(by, Purpose.CONFERENCE, caseId);
  }

  private static ValueView one(List<CaseView> cases, String field) {
    return values(cases, field).getFirst();
  }

  private static List<ValueView> values(List<CaseView> cases, String field) {
    return fields(cases)
        .filter(view -> view.field().id().word().equals(field))
        .flatMap(view -> view.values().stream())
        .toList();
  }

  private static List<String> texts(List<ValueView> values) {
    return values.stream().map(ValueView::text).toList();
  }

  private static boolean none(List<CaseView> cases, String text) {
    return fields(cases)
        .flatMap(view -> view.values().stream())
        .noneMatch(value -> value.text().contains(text));
  }

  private static Stream<FieldView> fields(List<CaseView> cases) {
    return cases.stream()
        .flatMap(one -> one.subjects().stream())
        .flatMap(subject -> subject.fields().stream());
  }

  private long events() {
    return world.hub().sql().number("SELECT seq FROM audit_head");
  }

  private String lastLeaf() {
    var row =
        world.hub().sql().rows("SELECT leaf FROM audit_event ORDER BY seq DESC LIMIT 1").getFirst();
    return new String(
        (byte[]) java.util.Objects.requireNonNull(row.get("leaf")),
        java.nio.charset.StandardCharsets.UTF_8);
  }
}

package org.serachub.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.audit.VerifyTrail;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.EndNotice;
import org.serachub.casefile.MarkEnteredInError;
import org.serachub.casefile.OpenCase;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.request.Requester;
import org.serachub.request.ValueId;

/** Entered in error tells every holder, and nobody else. */
final class NoticesTest {
  private static final World world = new World();

  private Requester police;
  private Requester housing;
  private Requester health;
  private OpenCase.Opened opened;
  private World.Item item;
  private ValueId value;

  @BeforeEach
  void aCaseInTheRoom() {
    police = world.somebody(Role.REPRESENTATIVE, Sector.POLICE);
    housing = world.somebody(Role.REPRESENTATIVE, Sector.HOUSING);
    health = world.somebody(Role.REPRESENTATIVE, Sector.HEALTH);
    world.agreement(police, housing, health);
    opened = world.referral(police);
    item = world.item(opened.id(), Stage.PACK_SEALED);
    world.invite(item, police, housing, health);
    world.undertake(item, police, housing, health);
    world.consent(opened.id(), opened.lead(), "given", police);
    value = world.text(police, opened, "identity-name", "Canary Wren");
  }

  @AfterAll
  static void end() {
    world.close();
  }

  @Test
  void tellsWhoWasShownItAndNobodyElse() {
    world.see(housing, Purpose.CONFERENCE, opened.id());
    assertEquals(List.of(), told(housing), "nothing is wrong yet");

    mark();

    var notice = told(housing).getFirst();
    assertEquals(1, told(housing).size());
    assertEquals(opened.reference(), notice.reference());
    assertEquals("identity-name", notice.field().word());
    assertFalse(notice.label().isEmpty());
    assertEquals(List.of(), told(health), "she could have been shown it and was not");
    assertEquals(List.of(), told(police), "he said so himself");
    var colleague = world.colleague(Role.REPRESENTATIVE, Sector.HOUSING, housing.requireAgency());
    assertEquals(List.of(), told(colleague), "it is a person who holds it");
    assertTrue(world.hub().bean(VerifyTrail.class).verify().whole());
  }

  @Test
  void tellsNothingOfACaseFromWhichItsReaderIsExcludedSince() {
    world.see(housing, Purpose.CONFERENCE, opened.id());
    world.see(health, Purpose.CONFERENCE, opened.id());
    mark();
    assertEquals(1, told(housing).size());

    world.exclude(opened.id(), housing.person(), null);

    assertEquals(List.of(), told(housing));
    assertFalse(world.hub().bean(Notices.class).waitFor(housing));
    assertEquals(1, told(health).size());
  }

  @Test
  void tellsAReaderWhoIsNoLongerInvited() {
    world.see(housing, Purpose.CONFERENCE, opened.id());
    world
        .hub()
        .sql()
        .tamper("DELETE FROM invitation WHERE agency = ?", housing.requireAgency().value());
    mark();

    assertEquals(1, told(housing).size(), "the copies are still there");
  }

  @Test
  void aCorrectedValueTellsNobody() {
    world.see(housing, Purpose.CONFERENCE, opened.id());
    world
        .hub()
        .bean(org.serachub.casefile.SupersedeValue.class)
        .supersede(
            world.acting(police),
            opened.id(),
            value,
            new org.serachub.casefile.SupersedeValue.Later(
                new org.serachub.decision.Content.Text("Canary Finch"),
                org.serachub.decision.Release.CONFERENCE,
                org.serachub.decision.HandlingCode.NONE,
                org.serachub.decision.Kind.FACT));

    assertEquals(List.of(), told(housing));
  }

  @Test
  void endsOnceItsReaderHasDealtWithItAndForNobodyElse() {
    world.see(housing, Purpose.CONFERENCE, opened.id());
    mark();
    var notice = told(housing).getFirst().id();
    var endNotice = world.hub().bean(EndNotice.class);

    assertThrows(CaseRefusal.class, () -> endNotice.end(world.acting(health), notice));
    assertEquals(1, told(housing).size());
    endNotice.end(world.acting(housing), notice);
    endNotice.end(world.acting(housing), notice);

    assertEquals(List.of(), told(housing));
    assertEquals(
        1,
        world.hub().sql().number("SELECT COUNT(*) FROM value_notice_end WHERE notice = ?", notice));
    assertTrue(world.hub().bean(VerifyTrail.class).verify().whole());
  }

  @Test
  void aNoticeMadeOrEndedInTheDatabaseIsNone() {
    world.see(housing, Purpose.CONFERENCE, opened.id());
    mark();
    var sql = world.hub().sql();
    sql.tamper(
        "INSERT INTO value_notice_end (notice, ended_at, event_id) SELECT id, made_at, event_id"
            + " FROM value_notice WHERE person = ?",
        housing.person().value());
    assertEquals(1, told(housing).size(), "it still waits");

    sql.tamper(
        "UPDATE value_notice SET person = ?, agency = ? WHERE person = ?",
        health.person().value(),
        health.requireAgency().value(),
        housing.person().value());

    assertEquals(List.of(), told(health));
    sql.tamper("DELETE FROM value_notice_end WHERE mac IS NULL");
    sql.tamper(
        "UPDATE value_notice SET person = ?, agency = ? WHERE person = ?",
        housing.person().value(),
        housing.requireAgency().value(),
        health.person().value());
    assertEquals(1, told(housing).size());
  }

  private void mark() {
    world.hub().bean(MarkEnteredInError.class).mark(world.acting(police), opened.id(), value);
  }

  private List<Notice> told(Requester reader) {
    return world
        .hub()
        .bean(Door.class)
        .tell(
            world.request(reader, Purpose.RESEARCH, List.of(), Optional.empty()),
            Door.Told::notices);
  }
}

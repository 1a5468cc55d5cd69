package org.serachub.disclosure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.serachub.audit.TrailReport;
import org.serachub.audit.VerifyTrail;
import org.serachub.casefile.OpenCase;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.keys.Clause;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.testing.Seeding;

/** A row changed behind the hub's back opens nothing, and the verifier names it. */
final class SignedRowsTest {
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
    world.text(police, opened, "identity-name", "Canary Wren");
  }

  @AfterAll
  static void end() {
    world.close();
  }

  /** What somebody at the database does, how it is undone, and to which rows. */
  private record Edit(String table, String edit, String undo, String where) {}

  @Test
  void noColumnThatARuleReadsCanBeEdited() {
    var edits =
        List.of(
            edit("conference", "starts_at", "1 HOUR", item.conference().value()),
            edit("conference", "ends_at", "1 DAY", item.conference().value()),
            new Edit(
                "conference", "code = CONCAT(code, 'x')", "code = LEFT(code, 36)", conference()),
            new Edit("conference", "chair = " + me(), "chair = NULL", conference()),
            new Edit("agenda_item", "stage = 'in-conference'", "stage = 'pack-sealed'", onItem()),
            new Edit("agenda_item", "sealed_at = '2026-01-01'", "sealed_at = NULL", onItem()),
            new Edit("agency", "sector = 'charity'", "sector = 'housing'", ofHousing()),
            new Edit("agency", "first_responder = 1", "first_responder = 0", ofHousing()),
            new Edit("agency", "lead_person = " + me(), "lead_person = NULL", ofHousing()),
            new Edit("agency", "left_on = '2099-01-01'", "left_on = NULL", ofHousing()),
            new Edit("agency", "sector = 'charity'", "sector = 'police'", ofPolice()),
            new Edit("subject", "kind = 'child'", "kind = 'survivor'", onCase()),
            new Edit("case_file", "stage = 'research'", "stage = 'referred'", aboutCase()),
            new Edit("case_file", "referred_by = " + me(), "referred_by = " + him(), aboutCase()),
            new Edit(
                "field_value", "release_to = 'research'", "release_to = 'conference'", onCase()),
            new Edit("field_value", "author = " + me(), "author = " + him(), onCase()));
    for (var edit : edits) {
      assertTrue(sees(housing), () -> "before " + edit);
      assertTrue(verify().whole(), () -> "before " + edit + verify().faults());

      run(edit, edit.edit());

      // His own agency's row need not stop the others, nor does a custodian's stop other values.
      assertFalse(sees(housing), () -> "opened by " + edit);
      assertTrue(names(verify(), edit.table(), "is not as it was written"), edit::toString);
      run(edit, edit.undo());
    }
    assertTrue(sees(housing));
  }

  @Test
  void nobodyMakesHimselfChairOrAuthorInTheDatabase() {
    var chair = world.colleague(Role.CHAIR, Sector.POLICE, police.requireAgency());
    var colleague = world.colleague(Role.REPRESENTATIVE, Sector.POLICE, police.requireAgency());
    var sql = world.hub().sql();

    sql.tamper("UPDATE conference SET chair = ?" + where(conference()), chair.person().value());
    assertTrue(world.see(chair, Purpose.CONFERENCE, opened.id()).isEmpty());
    sql.tamper("UPDATE conference SET chair = NULL" + where(conference()));

    var copied =
        "INSERT INTO field_value (id, case_id, subject_id, field, entry, custodian, author,"
            + " recorded_at, release_to, handling, kind, ciphertext, event_id, mac) SELECT ?,"
            + " case_id, subject_id, field, entry, custodian, ?, recorded_at, release_to, handling,"
            + " kind, ciphertext, event_id, mac FROM field_value"
            + where(onCase());
    var forged = UUID.randomUUID();
    sql.tamper(copied, forged, colleague.person().value());
    assertFalse(named(colleague));
    sql.tamper("DELETE FROM field_value WHERE id = ?", forged);
    assertTrue(named(police), "who has recorded something is named");
  }

  @Test
  void findsARowThatWasPutBackToAnEarlierState() {
    world.exclude(opened.id(), housing.person(), null);
    assertFalse(sees(housing));
    keep("exclusion", onCase());
    Seeding.write(
        world.hub(),
        event ->
            rows()
                .change(
                    SignedTable.EXCLUSION,
                    event,
                    Clause.of("ended_at = ?", world.now()),
                    Clause.of("case_id = ?", opened.id().value())));
    assertTrue(sees(housing));
    assertTrue(verify().whole(), verify()::toString);

    putBack("exclusion", onCase());

    assertTrue(names(verify(), "exclusion", "stands as it was before this event"));
    world.hub().sql().tamper("DELETE FROM exclusion" + where(onCase()));
    assertTrue(names(verify(), "exclusion", "that this event wrote is gone"));
    assertTrue(sees(housing), "only the verifier can miss a row that is gone");
    putBackFrom("later_exclusion", "exclusion");
    assertTrue(verify().whole(), verify()::toString);
  }

  @Test
  void findsARowWhoseEventIsNotInTheTrail() {
    var id = UUID.randomUUID();
    rows()
        .insert(
            SignedTable.NAMED_PERSON,
            org.serachub.keys.NewRow.of(
                id,
                opened.id().value(),
                housing.person().value(),
                housing.requireAgency().value(),
                police.person().value(),
                world.now()));

    assertTrue(names(verify(), "named_person", "speaks of no event"));
    world.hub().sql().tamper("DELETE FROM named_person" + where(onCase()));
    assertTrue(verify().whole(), verify()::toString);
  }

  @Test
  void aChangeDoesNotMakeAnEditedRowGenuine() {
    var sql = world.hub().sql();
    sql.tamper("UPDATE agenda_item SET sealed_at = '2026-01-01'" + where(onItem()));

    assertFalse(close());

    sql.tamper("UPDATE agenda_item SET sealed_at = NULL" + where(onItem()));
    assertTrue(close());
    assertTrue(verify().whole(), verify()::toString);
  }

  private boolean close() {
    return Seeding.write(
        world.hub(),
        event ->
            rows()
                .change(
                    SignedTable.AGENDA_ITEM,
                    event,
                    Clause.of("stage = ?", Stage.CLOSED),
                    Clause.of("id = ?", item.id().value())));
  }

  private boolean named(Requester who) {
    return world
        .hub()
        .bean(ReadStanding.class)
        .of(who, List.of(new Target(opened.id(), Optional.empty())))
        .getFirst()
        .reader()
        .named();
  }

  private void keep(String table, String which) {
    var sql = world.hub().sql();
    sql.update("CREATE TABLE kept_" + table + " AS SELECT * FROM " + table + where(which));
  }

  private void putBack(String table, String which) {
    var sql = world.hub().sql();
    sql.update("CREATE TABLE later_" + table + " AS SELECT * FROM " + table + where(which));
    sql.tamper("DELETE FROM " + table + where(which));
    putBackFrom("kept_" + table, table);
  }

  private void putBackFrom(String kept, String table) {
    world.hub().sql().tamper("INSERT INTO " + table + " SELECT * FROM " + kept);
  }

  private static SignedRows rows() {
    return world.hub().bean(SignedRows.class);
  }

  private static TrailReport verify() {
    return world.hub().bean(VerifyTrail.class).verify();
  }

  private static boolean names(TrailReport report, String table, String what) {
    return report.faults().stream()
        .anyMatch(fault -> fault.what().equals("a row of `" + table + "` " + what));
  }

  private void run(Edit edit, String set) {
    assertEquals(
        1,
        world.hub().sql().tamper("UPDATE " + edit.table() + " SET " + set + where(edit.where())));
  }

  private boolean sees(Requester who) {
    return world.see(who, Purpose.CONFERENCE, opened.id()).stream()
        .flatMap(one -> one.subjects().stream())
        .flatMap(subject -> subject.fields().stream())
        .flatMap(field -> field.values().stream())
        .anyMatch(value -> value.text().equals("Canary Wren"));
  }

  private static Edit edit(String table, String column, String by, UUID id) {
    var step = column + " = " + column + " %s INTERVAL " + by;
    return new Edit(table, step.formatted("+"), step.formatted("-"), "id = " + hex(id));
  }

  private String conference() {
    return "id = " + hex(item.conference().value());
  }

  private String onItem() {
    return "id = " + hex(item.id().value());
  }

  private String ofHousing() {
    return "id = " + hex(housing.requireAgency().value());
  }

  private String ofPolice() {
    return "id = " + hex(police.requireAgency().value());
  }

  private String onCase() {
    return "case_id = " + hex(opened.id().value());
  }

  private String aboutCase() {
    return "id = " + hex(opened.id().value());
  }

  private String me() {
    return hex(housing.person().value());
  }

  private String him() {
    return hex(police.person().value());
  }

  private static String where(String condition) {
    return " WHERE " + condition;
  }

  private static String hex(UUID id) {
    return "x'%s'".formatted(id.toString().replace("-", ""));
  }
}

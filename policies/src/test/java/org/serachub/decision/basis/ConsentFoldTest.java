package org.serachub.decision.basis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.decision.ConsentState.CANNOT_DECIDE;
import static org.serachub.decision.ConsentState.EXPIRED;
import static org.serachub.decision.ConsentState.GIVEN;
import static org.serachub.decision.ConsentState.NOT_APPLICABLE;
import static org.serachub.decision.ConsentState.NOT_ASKED;
import static org.serachub.decision.ConsentState.REFUSED;
import static org.serachub.decision.ConsentState.WITHDRAWN;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;

class ConsentFoldTest {
  static final UUID POLICE = new UUID(0, 1);
  static final UUID HOSPITAL = new UUID(0, 2);
  static final UUID CHARITY = new UUID(0, 3);
  static final UUID HOUSING = new UUID(0, 4);
  static final Instant NOON = Instant.parse("2026-03-04T12:00:00Z");

  static final Voucher BY_HOSPITAL = new Voucher(HOSPITAL, Role.REPRESENTATIVE);
  static final Voucher BY_ADVOCATE = new Voucher(CHARITY, Role.ADVOCATE);
  static final Voucher BY_POLICE = new Voucher(POLICE, Role.REPRESENTATIVE);

  /** May the police read the hospital's health values for the conference? */
  static final Question QUESTION =
      new Question(
          new Recipient(POLICE, Sector.POLICE, "health", Purpose.CONFERENCE), HOSPITAL, NOON);

  static ConsentRecord said(ConsentState state, int minutesAgo, Voucher... vouchers) {
    return said(state, Scope.ALL, minutesAgo, vouchers);
  }

  static ConsentRecord said(ConsentState state, Scope scope, int minutesAgo, Voucher... vouchers) {
    return new ConsentRecord(
        state, scope, NOON.minusSeconds(60L * minutesAgo), Optional.empty(), Set.of(vouchers));
  }

  private static ConsentRecord ending(ConsentRecord record, Instant end) {
    return new ConsentRecord(
        record.said(), record.scope(), record.saidAt(), Optional.of(end), record.vouchers());
  }

  private static ConsentState fold(ConsentRecord... records) {
    return ConsentFold.fold(SubjectKind.SURVIVOR, List.of(records), QUESTION);
  }

  @Test
  void withoutARecordThePersonWasNotAsked() {
    assertEquals(NOT_ASKED, fold());
  }

  @Test
  void consentOfPlacesBusinessesAndAllegedPerpetratorsIsNotApplicable() {
    for (SubjectKind kind :
        List.of(SubjectKind.PREMISES, SubjectKind.BUSINESS, SubjectKind.ALLEGED_PERPETRATOR)) {
      assertEquals(
          NOT_APPLICABLE, ConsentFold.fold(kind, List.of(said(GIVEN, 1, BY_HOSPITAL)), QUESTION));
    }
  }

  @Test
  void theNewestRecordCounts() {
    assertEquals(GIVEN, fold(said(REFUSED, 9, BY_HOSPITAL), said(GIVEN, 1, BY_HOSPITAL)));
    assertEquals(WITHDRAWN, fold(said(GIVEN, 9, BY_HOSPITAL), said(WITHDRAWN, 1, BY_HOSPITAL)));
  }

  @Test
  void atTheSameMomentTheRefusalWinsWhateverTheOrder() {
    List<ConsentRecord> records =
        new ArrayList<>(
            List.of(
                said(GIVEN, 5, BY_HOSPITAL),
                said(CANNOT_DECIDE, 5, BY_HOSPITAL),
                said(WITHDRAWN, 5, BY_HOSPITAL),
                said(REFUSED, 5, BY_HOSPITAL)));
    Random random = new Random(1);
    for (int round = 0; round < 24; round++) {
      Collections.shuffle(records, random);
      assertEquals(REFUSED, ConsentFold.fold(SubjectKind.SURVIVOR, records, QUESTION));
    }
  }

  @Test
  void consentCountsOnlyOnTheWordOfTheCustodianOrAnAdvocate() {
    assertEquals(NOT_ASKED, fold(said(GIVEN, 1, BY_POLICE)));
    assertEquals(NOT_ASKED, fold(said(GIVEN, 1)));
    assertEquals(GIVEN, fold(said(GIVEN, 1, BY_POLICE, BY_HOSPITAL)));
    assertEquals(GIVEN, fold(said(GIVEN, 1, BY_ADVOCATE)));
    assertEquals(NOT_ASKED, fold(said(GIVEN, 1, new Voucher(HOUSING, Role.REPRESENTATIVE))));
    assertEquals(NOT_ASKED, fold(said(GIVEN, 1, new Voucher(HOSPITAL, Role.CHAIR))));
  }

  @Test
  void nobodyOpensADoorForHimselfNotEvenThroughAnAdvocateOfHisOwn() {
    Question charityReads =
        new Question(
            new Recipient(CHARITY, Sector.CHARITY, "health", Purpose.CONFERENCE), HOSPITAL, NOON);
    List<ConsentRecord> own = List.of(said(GIVEN, 1, BY_ADVOCATE));
    List<ConsentRecord> confirmed = List.of(said(GIVEN, 1, BY_ADVOCATE, BY_HOSPITAL));

    assertEquals(NOT_ASKED, ConsentFold.fold(SubjectKind.SURVIVOR, own, charityReads));
    assertEquals(GIVEN, ConsentFold.fold(SubjectKind.SURVIVOR, confirmed, charityReads));
  }

  @Test
  void forItsOwnValuesACustodianNeedsNoConfirmation() {
    Question own = new Question(QUESTION.recipient(), POLICE, NOON);

    assertEquals(GIVEN, ConsentFold.fold(SubjectKind.SURVIVOR, List.of(said(GIVEN, 1)), own));
  }

  @Test
  void aRefusalCountsAtOnceWhoeverRecordedIt() {
    assertEquals(REFUSED, fold(said(GIVEN, 9, BY_HOSPITAL), said(REFUSED, 1, BY_POLICE)));
  }

  @Test
  void anUnconfirmedConsentDoesNotHideTheRefusalBeforeIt() {
    assertEquals(REFUSED, fold(said(REFUSED, 9, BY_HOSPITAL), said(GIVEN, 1, BY_POLICE)));
  }

  @Test
  void anUnconfirmedCannotDecideClosesWhatWasOpenAndLiftsNoRefusal() {
    assertEquals(
        CANNOT_DECIDE, fold(said(GIVEN, 9, BY_HOSPITAL), said(CANNOT_DECIDE, 1, BY_POLICE)));
    assertEquals(REFUSED, fold(said(REFUSED, 9, BY_HOSPITAL), said(CANNOT_DECIDE, 1, BY_POLICE)));
    assertEquals(
        WITHDRAWN, fold(said(WITHDRAWN, 9, BY_HOSPITAL), said(CANNOT_DECIDE, 1, BY_POLICE)));
    assertEquals(
        CANNOT_DECIDE, fold(said(REFUSED, 9, BY_HOSPITAL), said(CANNOT_DECIDE, 1, BY_HOSPITAL)));
  }

  @Test
  void anUnconfirmedCannotDecideThatHasEndedIsAsIfNotSaid() {
    ConsentRecord unsure = said(CANNOT_DECIDE, 1, BY_POLICE);

    assertEquals(GIVEN, fold(said(GIVEN, 9, BY_HOSPITAL), ending(unsure, NOON.minusSeconds(1))));
    assertEquals(NOT_ASKED, fold(ending(unsure, NOON)));
    assertEquals(CANNOT_DECIDE, fold(ending(unsure, NOON.plusSeconds(1))));
  }

  @Test
  void pastItsEndItIsExpired() {
    ConsentRecord given = said(GIVEN, 10, BY_HOSPITAL);

    assertEquals(GIVEN, fold(ending(given, NOON.plusSeconds(1))));
    assertEquals(EXPIRED, fold(ending(given, NOON)));
    assertEquals(EXPIRED, fold(ending(given, NOON.minusSeconds(1))));
  }

  @Test
  void whatIsSaidLaterThanNowDoesNotCountYet() {
    assertEquals(NOT_ASKED, fold(said(REFUSED, -1, BY_HOSPITAL)));
    assertEquals(REFUSED, fold(said(REFUSED, 0, BY_HOSPITAL)));
  }

  @Test
  void aRecordCountsOnlyForWhatItCovers() {
    Scope health = scope("health", null, null, null);
    Scope housing = scope("housing", null, null, null);
    Scope police = scope(null, POLICE, null, null);
    Scope hospital = scope(null, HOSPITAL, null, null);
    Scope sector = scope(null, null, Sector.POLICE, null);
    Scope otherSector = scope(null, null, Sector.HOUSING, null);
    Scope conference = scope(null, null, null, Purpose.CONFERENCE);
    Scope research = scope(null, null, null, Purpose.RESEARCH);

    for (Scope covering : List.of(health, police, sector, conference, Scope.ALL)) {
      assertEquals(GIVEN, fold(said(GIVEN, covering, 1, BY_HOSPITAL)));
    }
    for (Scope other : List.of(housing, hospital, otherSector, research)) {
      assertEquals(NOT_ASKED, fold(said(GIVEN, other, 1, BY_HOSPITAL)));
    }
  }

  @Test
  void aRefusalWithoutAScopeCoversAll() {
    Scope health = scope("health", null, null, null);

    assertEquals(REFUSED, fold(said(GIVEN, health, 9, BY_HOSPITAL), said(REFUSED, 1, BY_HOSPITAL)));
    assertEquals(GIVEN, fold(said(REFUSED, 9, BY_HOSPITAL), said(GIVEN, health, 1, BY_HOSPITAL)));
  }

  @Test
  void nobodySaysThatHeWasNotAsked() {
    assertThrows(IllegalArgumentException.class, () -> said(NOT_ASKED, 1));
    assertThrows(IllegalArgumentException.class, () -> scope(null, POLICE, Sector.POLICE, null));
  }

  @Test
  void consentOnlyActsRestOnConsentAlone() {
    for (ConsentOnlyAct act : ConsentOnlyAct.values()) {
      assertTrue(act.permitted(GIVEN));
      for (ConsentState state : ConsentState.values()) {
        assertFalse(state != GIVEN && act.permitted(state));
      }
    }
  }

  static Scope scope(
      @org.jspecify.annotations.Nullable String category,
      @org.jspecify.annotations.Nullable UUID agency,
      @org.jspecify.annotations.Nullable Sector sector,
      @org.jspecify.annotations.Nullable Purpose purpose) {
    return new Scope(
        Optional.ofNullable(category),
        Optional.ofNullable(agency),
        Optional.ofNullable(sector),
        Optional.ofNullable(purpose));
  }
}

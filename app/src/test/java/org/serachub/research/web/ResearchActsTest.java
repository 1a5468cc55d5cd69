package org.serachub.research.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.function.Executable;
import org.serachub.casefile.CaseRefusal;
import org.serachub.casefile.Draft;
import org.serachub.conference.ExcludeFromCase;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.conference.Refusal;
import org.serachub.conference.Refusal.Why;
import org.serachub.conference.WithdrawInvitation;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.request.Acting;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.research.GiveReturn;
import org.serachub.research.RemindAgency;
import org.serachub.research.ReopenReturn;
import org.serachub.research.ResearchAsked;
import org.serachub.research.ReturnState;
import org.serachub.research.web.Searches.Search;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ResearchActsTest {
  private Searches all;

  @BeforeAll
  void open() {
    all = new Searches();
  }

  @AfterAll
  void close() {
    all.close();
  }

  @Test
  void whoIsInvitedIsAskedAndWhoIsNotIsNot() {
    var search = all.begin("Asked");
    assertTrue(asked(all.partnership.landlord, search));
    assertTrue(asked(all.partnership.coordinator, search));
    all.bean(WithdrawInvitation.class)
        .withdraw(
            all.partnership.act(all.partnership.coordinator),
            search.item().id(),
            all.partnership.housing.id());
    assertFalse(asked(all.partnership.landlord, search));
    assertEquals(Why.ABSENT, refused(() -> give(search, 0, ReturnState.NIL)));
  }

  @Test
  void whomTheRegisterKeepsOutKnowsOfNoRequest() {
    var search = all.begin("Excluded");
    all.bean(ExcludeFromCase.class)
        .exclude(
            all.partnership.act(all.partnership.coordinator),
            search.opened().id(),
            new Whom.Person(all.partnership.landlord.person()));
    assertFalse(asked(all.partnership.landlord, search));
    assertTrue(asked(all.partnership.constable, search));
    assertThrows(CaseRefusal.class, () -> give(search, 0, ReturnState.NIL));
  }

  @Test
  void aReturnThatHoldsSomethingHoldsSomething() {
    var search = all.begin("Held");
    assertEquals(Why.NOT_NOW, refused(() -> give(search, 0, ReturnState.RETURNED)));
    assertEquals(Why.STALE, refused(() -> give(search, 4, ReturnState.NIL)));
    give(search, 0, ReturnState.NIL);
    assertEquals(Why.NOT_NOW, refused(() -> give(search, 1, ReturnState.NIL)));
    all.bean(ReopenReturn.class).reopen(acting(all.partnership.landlord), search.item().id(), 1);
    assertEquals(
        Why.NOT_NOW,
        refused(
            () ->
                all.bean(ReopenReturn.class)
                    .reopen(acting(all.partnership.landlord), search.item().id(), 2)));
  }

  @Test
  void onlyTheCoordinatorReminds() {
    var search = all.begin("Reminded");
    var remind = all.bean(RemindAgency.class);
    var housing = all.partnership.housing.id();
    assertEquals(
        Why.ABSENT,
        refused(
            () -> remind.remind(acting(all.partnership.constable), search.item().id(), housing)));
    assertEquals(
        Why.ABSENT,
        refused(
            () ->
                remind.remind(
                    acting(all.partnership.coordinator),
                    search.item().id(),
                    all.partnership.office.id())));
    remind.remind(acting(all.partnership.coordinator), search.item().id(), housing);
  }

  @Test
  void aNoteThatIsNotPrivateIsNone() {
    var search = all.begin("Private");
    var draft =
        new Draft(
            search.opened().lead(),
            new FieldId("research-note"),
            Optional.empty(),
            new Content.Text("words"),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT);
    assertThrows(
        IllegalArgumentException.class,
        () -> new GiveReturn.Given(Optional.of(draft), Optional.empty(), ReturnState.STARTED));
  }

  private boolean asked(Requester who, Search search) {
    return all.bean(ResearchAsked.class).open(who).stream()
        .anyMatch(each -> each.item().id().equals(search.item().id()));
  }

  private void give(Search search, long version, ReturnState state) {
    all.bean(GiveReturn.class)
        .give(
            acting(all.partnership.landlord),
            search.item().id(),
            version,
            new GiveReturn.Given(Optional.empty(), Optional.empty(), state));
  }

  private static Acting acting(Requester who) {
    return new Acting(who, Purpose.RESEARCH, new RequestId(UUID.randomUUID()));
  }

  private static Why refused(Executable act) {
    return assertThrows(Refusal.class, act).why();
  }
}

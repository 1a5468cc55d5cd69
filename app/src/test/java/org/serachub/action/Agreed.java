package org.serachub.action;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.action.CaseAction.Owner;
import org.serachub.agency.Agency;
import org.serachub.casefile.Draft;
import org.serachub.casefile.RecordValue;
import org.serachub.conference.AcceptUndertaking;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.InviteAgency;
import org.serachub.conference.Partnership;
import org.serachub.conference.Plan;
import org.serachub.conference.PutOnAgenda;
import org.serachub.conference.ScheduleConference;
import org.serachub.conference.SealPacks;
import org.serachub.conference.UndertakingText;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.platform.London;
import org.serachub.platform.calendar.WorkingDays;
import org.serachub.request.Acting;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.testing.Seeding;

/** A small partnership whose case is before a conference, its packs sealed. */
final class Agreed implements AutoCloseable {
  static final String RISK = "Danger on the stairs";
  final Partnership partnership = new Partnership();
  final Conference conference;
  final AgendaItem item;

  Agreed() {
    Seeding.host(partnership.hub, partnership.office.id());
    var now = partnership.hub.clock().instant();
    var act = partnership.act(partnership.coordinator);
    conference =
        bean(ScheduleConference.class)
            .schedule(
                act,
                new Plan(
                    "July",
                    "Room 1",
                    Optional.empty(),
                    now.plus(Duration.ofDays(2)),
                    now.plus(Duration.ofDays(2)).plusSeconds(7200),
                    Optional.empty()));
    item =
        bean(PutOnAgenda.class)
            .put(act, conference.id(), new PutOnAgenda.Entry(reference(), 20, Optional.empty()));
    invite(partnership.housing);
    invite(partnership.police);
    knows();
    bean(SealPacks.class).seal(act, item.id(), 0);
    undertakes(partnership.coordinator);
    undertakes(partnership.landlord);
    undertakes(partnership.constable);
  }

  private void knows() {
    var draft =
        new Draft(
            partnership.case1.lead(),
            new FieldId("risk-reason"),
            Optional.empty(),
            new Content.Text(RISK),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT);
    var acting =
        new Acting(partnership.constable, Purpose.RESEARCH, new RequestId(UUID.randomUUID()));
    bean(RecordValue.class).record(acting, partnership.case1.id(), java.util.List.of(draft));
  }

  void invite(Agency agency) {
    bean(InviteAgency.class)
        .invite(partnership.act(partnership.coordinator), item.id(), agency.id());
  }

  void undertakes(Requester who) {
    bean(AcceptUndertaking.class)
        .accept(partnership.act(who), conference.id(), bean(UndertakingText.class).fingerprint());
  }

  String reference() {
    return partnership.case1.reference();
  }

  String path() {
    return "/cases/" + reference() + "/actions";
  }

  /** An action of an agency, due on the next working day. */
  ActionId add(String title, Owner owner) {
    return add(title, owner, nextWorkingDay());
  }

  ActionId add(String title, Owner owner, LocalDate due) {
    return bean(AddAction.class)
        .add(
            acting(partnership.coordinator),
            partnership.case1.id(),
            new AddAction.Words(title, "Seen to be so", "Harm at home"),
            owner,
            due);
  }

  CaseAction row(ActionId id) {
    return bean(Actions.class).find(id).orElseThrow();
  }

  Owner of(Agency agency) {
    return new Owner(agency.id(), Optional.empty());
  }

  Owner of(Requester who) {
    return new Owner(who.requireAgency(), Optional.of(who.person()));
  }

  Acting acting(Requester who) {
    return new Acting(who, Purpose.ACTION_DELIVERY, new RequestId(UUID.randomUUID()));
  }

  LocalDate nextWorkingDay() {
    return bean(WorkingDays.class).nextWorkingDay(London.today(partnership.hub.clock()));
  }

  /** What the form of an action asks. */
  Map<String, String> plan(String title, Owner owner, LocalDate due) {
    var plan = new HashMap<>(words(title, due));
    plan.put("owner", Owners.write(owner));
    return plan;
  }

  static Map<String, String> words(String title, LocalDate due) {
    return Map.of(
        "title",
        title,
        "measure",
        "Seen to be so",
        "risk",
        "Harm at home",
        "due-day",
        "" + due.getDayOfMonth(),
        "due-month",
        "" + due.getMonthValue(),
        "due-year",
        "" + due.getYear());
  }

  long rows() {
    return partnership.hub.sql().number("SELECT COUNT(*) FROM case_action");
  }

  <T> T bean(Class<T> type) {
    return partnership.hub.bean(type);
  }

  @Override
  public void close() {
    partnership.close();
  }
}

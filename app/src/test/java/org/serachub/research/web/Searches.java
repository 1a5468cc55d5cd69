package org.serachub.research.web;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.casefile.Draft;
import org.serachub.casefile.OpenCase.Opened;
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
import org.serachub.request.Acting;
import org.serachub.request.RequestId;
import org.serachub.testing.Browser;

/** A small partnership in which police and housing are asked to search for somebody. */
final class Searches implements AutoCloseable {
  /** What police hold and housing may not read while it searches. */
  static final String CONCERN = "kept-from-those-who-search";

  final Partnership partnership = new Partnership();
  final Browser police = partnership.browser(partnership.constable);
  final Browser housing = partnership.browser(partnership.landlord);
  final Browser office = partnership.browser(partnership.coordinator);

  /** A case on an agenda of its own, with both agencies invited and the undertaking accepted. */
  Search begin(String name) {
    var opened = partnership.openCase(name);
    concern(opened);
    var conference = scheduled();
    var entry = new PutOnAgenda.Entry(opened.reference(), 20, Optional.empty());
    var act = partnership.act(partnership.coordinator);
    var item = bean(PutOnAgenda.class).put(act, conference.id(), entry);
    for (var agency : List.of(partnership.police, partnership.housing)) {
      bean(InviteAgency.class)
          .invite(partnership.act(partnership.coordinator), item.id(), agency.id());
    }
    for (var who : List.of(partnership.constable, partnership.landlord)) {
      bean(AcceptUndertaking.class)
          .accept(partnership.act(who), conference.id(), bean(UndertakingText.class).fingerprint());
    }
    return new Search(conference, item, opened);
  }

  /** One of them. */
  record Search(Conference conference, AgendaItem item, Opened opened) {
    String path() {
      return "/conferences/" + conference.code() + "/cases/" + item.reference() + "/research";
    }

    String file() {
      return "/cases/" + item.reference();
    }
  }

  void seal(Search search) {
    bean(SealPacks.class).seal(partnership.act(partnership.coordinator), search.item().id(), 0);
  }

  /** The answers of a form with a line, for the first question it offers. */
  static Map<String, String> line(Browser.Answer page, String text, String state) {
    var question = page.html().expectFirst("#question option[value$=/referral-reason]").val();
    return Map.of("question", question, "line", text, "kind", "fact", "state", state);
  }

  <T> T bean(Class<T> type) {
    return partnership.hub.bean(type);
  }

  private void concern(Opened opened) {
    var acting =
        new Acting(partnership.constable, Purpose.RESEARCH, new RequestId(UUID.randomUUID()));
    var draft =
        new Draft(
            opened.lead(),
            new FieldId("referral-reason"),
            Optional.empty(),
            new Content.Text(CONCERN),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT);
    bean(RecordValue.class).record(acting, opened.id(), List.of(draft));
  }

  private Conference scheduled() {
    var starts = bean(Clock.class).instant().plus(Duration.ofDays(10));
    return bean(ScheduleConference.class)
        .schedule(
            partnership.act(partnership.coordinator),
            new Plan(
                "Conference",
                "Room 1",
                Optional.empty(),
                starts,
                starts.plus(Duration.ofHours(2)),
                Optional.empty()));
  }

  @Override
  public void close() {
    police.close();
    housing.close();
    office.close();
    partnership.close();
  }
}

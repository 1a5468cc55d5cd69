package org.serachub.home;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.serachub.casefile.web.TriageNews;
import org.serachub.home.HomePage.Item;
import org.serachub.platform.database.Sql;
import org.serachub.referral.Drafts;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Referrals: those one has not sent, and what the coordinator answered on those one has. */
@Singleton
final class ReferralTasks {
  private static final Duration NEW = Duration.ofDays(30);
  private static final Link REFER = new Link("Make a referral", "/referrals/new");

  private final Drafts drafts;
  private final Sql sql;
  private final Clock clock;

  ReferralTasks(Drafts drafts, Sql sql, Clock clock) {
    this.drafts = drafts;
    this.sql = sql;
    this.clock = clock;
  }

  /** What was answered, for those whose referrals are answered; it comes first. */
  List<ToDo> answers(Requester by) {
    return switch (by.role()) {
      case REPRESENTATIVE, ADVOCATE -> List.of(answered(by));
      case COORDINATOR, CHAIR, DPO, ADMINISTRATOR, OBSERVER -> List.of();
    };
  }

  /** What is not sent, for those who refer. */
  List<ToDo> unsent(Requester by) {
    return switch (by.role()) {
      case COORDINATOR, REPRESENTATIVE, ADVOCATE -> List.of(begun(by));
      case CHAIR, DPO, ADMINISTRATOR, OBSERVER -> List.of();
    };
  }

  private ToDo begun(Requester by) {
    return new ToDo(
        "Referrals you have not sent",
        "You have no referral that is not sent.",
        drafts.of(by).stream().<ToDo.Entry>map(ReferralTasks::entry).toList(),
        Optional.of(REFER));
  }

  private static ToDo.Plain entry(Drafts.Unsent draft) {
    return new ToDo.Plain(
        new Item(
            new Link("Begun on " + CivilTime.minute(draft.startedAt()), "/referrals/" + draft.id()),
            "Erased on " + CivilTime.day(draft.erasedAt()) + " if it is not sent"));
  }

  private ToDo answered(Requester by) {
    return new ToDo(
        "Answers to your referrals",
        "There is no new answer.",
        lately(by).stream().<ToDo.Entry>map(ToDo.OfAnswer::new).toList(),
        Optional.empty());
  }

  /** Cases that somebody referred and on which triage wrote of late, the latest first. */
  private List<CaseId> lately(Requester by) {
    return sql.list(
        "SELECT f.id FROM case_file f JOIN field_value v ON v.case_id = f.id"
            + " WHERE f.referred_by = ? AND f.referred_agency = ? AND v.field IN (?, ?, ?)"
            + " AND v.recorded_at > ? GROUP BY f.id ORDER BY MAX(v.recorded_at) DESC, f.id",
        row -> new CaseId(row.uuid("id")),
        by.person().value(),
        by.requireAgency().value(),
        TriageNews.FIELDS.get(0).word(),
        TriageNews.FIELDS.get(1).word(),
        TriageNews.FIELDS.get(2).word(),
        clock.instant().minus(NEW));
  }
}

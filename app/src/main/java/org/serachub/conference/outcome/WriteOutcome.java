package org.serachub.conference.outcome;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.casefile.Draft;
import org.serachub.casefile.MarkEnteredInError;
import org.serachub.casefile.RecordValue;
import org.serachub.casefile.SupersedeValue;
import org.serachub.conference.Act;
import org.serachub.conference.AgendaItem;
import org.serachub.conference.LeadSubjects;
import org.serachub.conference.Refusal;
import org.serachub.decision.Content;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.EntryId;

/** Writes answers as values of the case, for the host agency. Runs inside an act. */
@Singleton
@Requires(beans = Sql.class)
final class WriteOutcome {
  private final Values values;
  private final LeadSubjects leadSubjects;
  private final OutcomeEntries entries;
  private final Sql sql;
  private final Ids ids;

  WriteOutcome(Values values, LeadSubjects leadSubjects, OutcomeEntries entries, Sql sql, Ids ids) {
    this.values = values;
    this.leadSubjects = leadSubjects;
    this.entries = entries;
    this.sql = sql;
    this.ids = ids;
  }

  /**
   * Writes them.
   *
   * @param event of the act
   * @throws Refusal if somebody answered one of the questions since it was shown
   */
  void write(Act act, AgendaItem item, EntryId entry, List<Answer> answers, UUID event) {
    entries.add(item.id(), entry, event);
    var acting = new Acting(act.by(), Purpose.CONFERENCE, act.request(), host());
    for (var answer : answers) {
      if (!current(entry, answer).equals(answer.shown().map(id -> id.value()))) {
        throw Refusal.stale();
      }
      write(acting, item, entry, answer);
    }
  }

  /** Writes them in an entry of their own, beside what was written of the item before. */
  void writeAnew(Act act, AgendaItem item, List<Answer> answers, UUID event) {
    write(act, item, new EntryId(ids.next()), answers, event);
  }

  private void write(Acting acting, AgendaItem item, EntryId entry, Answer answer) {
    var caseId = item.caseId();
    if (answer.shown().isEmpty()) {
      answer
          .content()
          .ifPresent(
              content ->
                  values
                      .record()
                      .record(acting, caseId, List.of(draft(item, entry, answer, content))));
    } else if (answer.content().isPresent()) {
      var later =
          new SupersedeValue.Later(
              answer.content().get(), Release.CONFERENCE, HandlingCode.NONE, Kind.FACT);
      values.supersede().supersede(acting, caseId, answer.shown().get(), later);
    } else {
      values.inError().mark(acting, caseId, answer.shown().get());
    }
  }

  private Draft draft(AgendaItem item, EntryId entry, Answer answer, Content content) {
    return new Draft(
        leadSubjects.of(item.caseId()).id(),
        answer.field(),
        Optional.of(entry),
        content,
        Release.CONFERENCE,
        HandlingCode.NONE,
        Kind.FACT);
  }

  private Optional<UUID> current(EntryId entry, Answer answer) {
    return sql.one(
        """
        SELECT v.id FROM field_value v LEFT JOIN field_value l ON l.supersedes = v.id
        WHERE v.entry = ? AND v.field = ? AND v.ciphertext IS NOT NULL AND l.id IS NULL
        """,
        row -> row.uuid("id"),
        entry.value(),
        answer.field().word());
  }

  private Optional<AgencyId> host() {
    return sql.one(
            "SELECT host_agency FROM partnership WHERE id = 1", row -> row.uuidIfAny("host_agency"))
        .flatMap(host -> host)
        .map(AgencyId::new);
  }

  /** What values are written with. */
  @Singleton
  record Values(RecordValue record, SupersedeValue supersede, MarkEnteredInError inError) {}
}

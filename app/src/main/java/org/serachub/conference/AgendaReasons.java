package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.casefile.Draft;
import org.serachub.casefile.RecordValue;
import org.serachub.casefile.SupersedeValue;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.EntryId;
import org.serachub.request.ValueId;

/**
 * Why cases are on agendas: values of the case like all that is typed about it. The entry of such a
 * value is its item, so that it shows with that item and with no other.
 */
@Singleton
@Requires(beans = Sql.class)
public final class AgendaReasons {
  /** The field they are values of. */
  public static final FieldId FIELD = new FieldId("agenda-reason");

  private final RecordValue recordValue;
  private final SupersedeValue supersedeValue;
  private final LeadSubjects leadSubjects;

  AgendaReasons(RecordValue recordValue, SupersedeValue supersedeValue, LeadSubjects leadSubjects) {
    this.recordValue = recordValue;
    this.supersedeValue = supersedeValue;
    this.leadSubjects = leadSubjects;
  }

  /** Records one for the conference, about what the case is about first. */
  void record(Act act, AgendaItem item, String reason) {
    var draft =
        new Draft(
            leadSubjects.of(item.caseId()).id(),
            FIELD,
            Optional.of(new EntryId(item.id().value())),
            new Content.Text(reason),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT);
    recordValue.record(acting(act), item.caseId(), List.of(draft));
  }

  /**
   * Puts another in the place of one.
   *
   * @throws org.serachub.casefile.CaseRefusal if there is none of the actor's agency; stale if
   *     somebody was first
   */
  void replace(Act act, AgendaItem item, ValueId value, String reason) {
    supersedeValue.supersede(
        acting(act),
        item.caseId(),
        value,
        new SupersedeValue.Later(
            new Content.Text(reason), Release.CONFERENCE, HandlingCode.NONE, Kind.FACT));
  }

  private static Acting acting(Act act) {
    return new Acting(act.by(), Purpose.CONFERENCE, act.request());
  }
}

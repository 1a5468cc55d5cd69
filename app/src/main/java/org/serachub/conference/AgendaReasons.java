package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.serachub.casefile.Draft;
import org.serachub.casefile.RecordValue;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.EntryId;

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
  private final LeadSubjects leadSubjects;

  AgendaReasons(RecordValue recordValue, LeadSubjects leadSubjects) {
    this.recordValue = recordValue;
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
    var acting = new Acting(act.by(), Purpose.CONFERENCE, act.request());
    recordValue.record(acting, item.caseId(), List.of(draft));
  }
}

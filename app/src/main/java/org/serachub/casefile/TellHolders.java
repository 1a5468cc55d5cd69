package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.serachub.audit.Envelope;
import org.serachub.disclosure.Binding;
import org.serachub.disclosure.Holders;
import org.serachub.disclosure.Holders.Holder;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.request.Acting;
import org.serachub.request.PersonId;

/** Leaves a notice for everybody to whom a value that was entered in error had been opened. */
@Singleton
final class TellHolders {
  private static final Comparator<PersonId> BY_ID = Comparator.comparing(PersonId::value);

  private final Holders holders;
  private final SignedRows signedRows;
  private final Ids ids;

  TellHolders(Holders holders, SignedRows signedRows, Ids ids) {
    this.holders = holders;
    this.signedRows = signedRows;
    this.ids = ids;
  }

  /**
   * Leaves them, but none for the person who marks it.
   *
   * @param mark takes the value's place
   * @return who will be told
   */
  List<PersonId> tell(Acting acting, Binding mark, Envelope envelope) {
    var told =
        holders(mark).stream()
            .filter(
                holder ->
                    !holder.person().equals(acting.person())
                        || !holder.agency().equals(acting.agency()))
            .toList();
    signedRows.insert(
        SignedTable.VALUE_NOTICE,
        told.stream().map(holder -> notice(holder, mark, envelope)).toList());
    return told.stream().map(Holder::person).distinct().sorted(BY_ID).toList();
  }

  private Set<Holder> holders(Binding mark) {
    return holders.of(mark.caseId(), mark.supersedes().orElseThrow());
  }

  private NewRow notice(Holder holder, Binding mark, Envelope envelope) {
    return NewRow.of(
        envelope.eventId(),
        ids.next(),
        holder.person().value(),
        holder.agency().value(),
        mark.caseId().value(),
        mark.field().word(),
        mark.supersedes().orElseThrow().value(),
        envelope.at());
  }
}

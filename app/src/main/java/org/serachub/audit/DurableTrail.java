package org.serachub.audit;

import io.micronaut.transaction.TransactionDefinition;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import org.serachub.keys.WrittenRows;
import org.serachub.platform.database.Sql;

/**
 * The trail in the database. A write inside a write joins it: its event is appended when the outer
 * one ends, and its receipt proves nothing until then. Reads share commits.
 */
@Singleton
final class DurableTrail implements AuditTrail {
  private static final ScopedValue<Act> OPEN = ScopedValue.newInstance();
  private static final TransactionDefinition OWN =
      TransactionDefinition.of(TransactionDefinition.Propagation.REQUIRES_NEW);

  private final TransactionOperations<Connection> transactions;
  private final AppendEvents appendEvents;
  private final Sql sql;
  private final SharedCommits sharedCommits = new SharedCommits(this::commitEvents);

  DurableTrail(TransactionOperations<Connection> transactions, AppendEvents appendEvents, Sql sql) {
    this.transactions = transactions;
    this.appendEvents = appendEvents;
    this.sql = sql;
  }

  @Override
  public Receipt record(AuditEvent event) {
    return sharedCommits.commit(event);
  }

  @Override
  public <T> Recorded<T> write(Supplier<Audited<T>> work) {
    return writeAll(
        () -> {
          var audited = work.get();
          return new AuditedAll<>(audited.result(), List.of(audited.event()));
        });
  }

  @Override
  public <T> Recorded<T> writeAll(Supplier<AuditedAll<T>> work) {
    return OPEN.isBound() ? OPEN.get().run(work) : commit(new Act(), work);
  }

  private List<Receipt> commitEvents(List<AuditEvent> events) {
    var act = new Act();
    commit(act, () -> new AuditedAll<>(events, events));
    return act.receipts();
  }

  // A transaction of its own even if a caller has one open: a receipt is given only once its event
  // is committed, and a transaction around this one could still be rolled back.
  private <T> Recorded<T> commit(Act act, Supplier<AuditedAll<T>> work) {
    Recorded<T> recorded;
    var written = new WrittenRows();
    try {
      recorded =
          transactions.execute(
              OWN,
              status -> {
                var done =
                    written.during(() -> ScopedValue.where(OPEN, act).call(() -> act.run(work)));
                act.append(appendEvents, written);
                return done;
              });
    } catch (Exception e) {
      // The transaction manager lets a driver's checked exceptions through as they are.
      if (act.phase() == Act.Phase.WORKING) {
        throw e;
      }
      throwUnlessCommitted(act, e);
      recorded = act.last();
    }
    act.committed();
    return recorded;
  }

  private void throwUnlessCommitted(Act act, Exception failure) {
    if (act.phase() != Act.Phase.COMMITTING) {
      throw new AuditUnavailable(failure);
    }
    lookUp(act, failure);
  }

  // The commit was sent and no answer came: only the database knows.
  private void lookUp(Act act, Exception failure) {
    try {
      var found =
          transactions.execute(
              OWN,
              status ->
                  sql.one(
                      "SELECT seq FROM audit_event WHERE event_id = ?",
                      row -> row.number("seq"),
                      act.lastEventId()));
      if (found.isEmpty()) {
        throw new AuditUnavailable(failure);
      }
    } catch (AuditUnavailable e) {
      throw e;
    } catch (Exception e) {
      failure.addSuppressed(e);
      throw new AuditUnavailable(failure);
    }
  }
}

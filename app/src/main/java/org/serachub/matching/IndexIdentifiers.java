package org.serachub.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Content;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Release;
import org.serachub.disclosure.Binding;
import org.serachub.keys.KeyedPrint;
import org.serachub.platform.database.Sql;

/** Keeps a print of each identifier when its value is recorded. */
@Singleton
public final class IndexIdentifiers {
  /** The table, and its columns in the order of {@link #row}. */
  public static final String TABLE = "identifier_print";

  public static final String COLUMNS = "value_id, case_id, subject_id, sort, print";

  private final KeyedPrint prints;
  private final Sql sql;

  IndexIdentifiers(KeyedPrint prints, Sql sql) {
    this.prints = prints;
    this.sql = sql;
  }

  /** Keeps the print of a value just stored, in the same transaction. */
  public void keep(Binding binding, Content content) {
    row(binding, content)
        .ifPresent(
            row ->
                sql.update(
                    "INSERT INTO identifier_print (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)", row));
  }

  /** The row of a value, if it is an identifier that may be compared. */
  public Optional<@Nullable Object[]> row(Binding binding, Content content) {
    if (binding.release() == Release.PRIVATE || binding.handling() == HandlingCode.C) {
      return Optional.empty();
    }
    return Normal.sort(binding.field())
        .flatMap(
            sort ->
                Normal.of(sort, content)
                    .map(
                        form ->
                            new @Nullable Object[] {
                              binding.id().value(),
                              binding.caseId().value(),
                              binding.about().value(),
                              sort,
                              prints.of("match " + sort.word(), form.getBytes(UTF_8))
                            }));
  }
}

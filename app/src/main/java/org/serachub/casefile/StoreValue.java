package org.serachub.casefile;

import jakarta.inject.Singleton;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.content.ContentCodec;
import org.serachub.decision.content.Contents;
import org.serachub.decision.content.Parsed;
import org.serachub.disclosure.Binding;
import org.serachub.keys.CaseKeys;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.matching.IndexIdentifiers;
import org.serachub.platform.database.Sql;

/** Seals values with all they are bound to, and adds their rows. */
@Singleton
final class StoreValue {
  private final Sql sql;
  private final CaseKeys keys;
  private final SignedRows signedRows;
  private final IndexIdentifiers index;

  StoreValue(Sql sql, CaseKeys keys, SignedRows signedRows, IndexIdentifiers index) {
    this.sql = sql;
    this.signedRows = signedRows;
    this.keys = keys;
    this.index = index;
  }

  /**
   * Seals and adds.
   *
   * @throws CaseRefusal if the content is none of the field's, or the value it supersedes has been
   *     superseded by another
   */
  void store(Binding binding, Field field, Content content, UUID event) {
    requireFits(field, content, binding);
    var plain = ContentCodec.encode(content);
    insert(
        binding,
        Optional.of(keys.seal(Optional.of(binding.caseId()), plain, binding.bytes())),
        event);
    index.keep(binding, content);
  }

  /** Adds the row that says an earlier value was entered in error. */
  void storeEnteredInError(Binding binding, UUID event) {
    insert(binding, Optional.empty(), event);
  }

  private void insert(Binding binding, Optional<byte[]> ciphertext, UUID event) {
    requireCurrent(binding);
    try {
      insertRow(binding, ciphertext, event);
    } catch (Exception e) {
      if (binding.supersedes().isPresent() && breaksKey(e)) {
        throw CaseRefusal.stale();
      }
      throw e;
    }
  }

  private void insertRow(Binding binding, Optional<byte[]> ciphertext, UUID event) {
    signedRows.insert(SignedTable.FIELD_VALUE, binding.row(ciphertext, event));
  }

  // For a clear answer in the common case; the unique key decides between two who come at once.
  private void requireCurrent(Binding binding) {
    if (binding.supersedes().isPresent()
        && !sql.list(
                "SELECT id FROM field_value WHERE supersedes = ?",
                row -> row.uuid("id"),
                binding.supersedes().get().value())
            .isEmpty()) {
      throw CaseRefusal.stale();
    }
  }

  private static boolean breaksKey(Throwable failure) {
    return failure instanceof SQLIntegrityConstraintViolationException
        || failure.getCause() != null && breaksKey(failure.getCause());
  }

  private static void requireFits(Field field, Content content, Binding binding) {
    if (!field.about().contains(binding.subjectKind())
        || !(Contents.parse(field, words(content)) instanceof Parsed.Accepted(var accepted))
        || !accepted.equals(content)) {
      throw CaseRefusal.unacceptable("not a content of that field");
    }
  }

  private static List<String> words(Content content) {
    return switch (content) {
      case Content.Text(String text) -> List.of(text);
      case Content.Day(LocalDate date) -> List.of(date.toString());
      case Content.Chosen(List<String> codes) -> codes;
      case Content.Address(String lines, String district) -> List.of(lines, district);
    };
  }
}

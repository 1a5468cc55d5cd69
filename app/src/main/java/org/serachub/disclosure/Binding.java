package org.serachub.disclosure;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.SubjectKind;
import org.serachub.keys.NewRow;
import org.serachub.platform.CanonicalJson;
import org.serachub.platform.database.Columns;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.PersonId;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

/**
 * Everything a stored value is bound to: whoever changes one of these in the database makes a value
 * that no longer opens. Every attribute a rule reads is among them.
 */
public record Binding(
    ValueId id,
    CaseId caseId,
    SubjectId about,
    SubjectKind subjectKind,
    FieldId field,
    EntryId entry,
    AgencyId custodian,
    PersonId author,
    Instant recordedAt,
    Release release,
    HandlingCode handling,
    Kind kind,
    Optional<ValueId> supersedes) {

  /** What the row of a value says of it; {@code subject_kind} is that of its subject. */
  public static Binding of(Columns row) throws SQLException {
    return new Binding(
        new ValueId(row.uuid("id")),
        new CaseId(row.uuid("case_id")),
        new SubjectId(row.uuid("subject_id")),
        row.term("subject_kind", SubjectKind.class),
        new FieldId(row.text("field")),
        new EntryId(row.uuid("entry")),
        new AgencyId(row.uuid("custodian")),
        new PersonId(row.uuid("author")),
        row.instant("recorded_at"),
        row.term("release_to", Release.class),
        row.term("handling", HandlingCode.class),
        row.term("kind", Kind.class),
        row.uuidIfAny("supersedes").map(ValueId::new));
  }

  /**
   * The row of a value so bound.
   *
   * @param ciphertext empty if it says that an earlier value was entered in error
   */
  public NewRow row(Optional<byte[]> ciphertext, UUID event) {
    return NewRow.of(
            event,
            id.value(),
            caseId.value(),
            about.value(),
            field.word(),
            entry.value(),
            custodian.value(),
            author.value(),
            recordedAt,
            release,
            handling,
            kind,
            supersedes.map(ValueId::value),
            ciphertext.map(Binding::sha256))
        .with("ciphertext", ciphertext);
  }

  /** The bytes that are bound to the content: canonical JSON. */
  public byte[] bytes() {
    var all = new TreeMap<String, Object>();
    all.put("value", id.toString());
    all.put("case", caseId.toString());
    all.put("about", about.toString());
    all.put("subject-kind", subjectKind.word());
    all.put("field", field.word());
    all.put("entry", entry.toString());
    all.put("custodian", custodian.toString());
    all.put("author", author.toString());
    all.put("recorded-at", recordedAt.toString());
    all.put("release", release.word());
    all.put("handling", handling.word());
    all.put("kind", kind.word());
    supersedes.ifPresent(earlier -> all.put("supersedes", earlier.toString()));
    return CanonicalJson.write(all);
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}

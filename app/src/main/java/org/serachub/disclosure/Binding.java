package org.serachub.disclosure;

import java.time.Instant;
import java.util.Optional;
import java.util.TreeMap;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.SubjectKind;
import org.serachub.platform.CanonicalJson;
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
}

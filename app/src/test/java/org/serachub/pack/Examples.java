package org.serachub.pack;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.serachub.audit.TestReceipts;
import org.serachub.decision.Category;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.FieldType;
import org.serachub.decision.Kind;
import org.serachub.decision.LegalClass;
import org.serachub.decision.Level;
import org.serachub.decision.Release;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.FieldView;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.request.CaseId;
import org.serachub.request.EntryId;
import org.serachub.request.SubjectId;
import org.serachub.request.ValueId;

/** Packs of a case that nobody has, to draw. */
final class Examples {
  private static final Category IDENTITY = new Category("identity", "Identity");
  private static final Category HEALTH = new Category("health", "Health");

  private Examples() {}

  static CasePack pack(String account) {
    var heading =
        new PackHeading(
            "Ngozi Ellery",
            "Harbour Street Housing",
            "July conference",
            "Room 2, Old Corn Exchange",
            Instant.parse("2026-07-09T09:00:00Z"),
            "survivor",
            true);
    var receipt =
        TestReceipts.of(
            UUID.fromString("7d5f7a0e-44b1-4f0a-9a53-2f4b51b0b001"),
            Instant.parse("2026-07-01T08:30:00Z"));
    return CasePack.of(receipt, view(account), heading);
  }

  private static CaseView view(String account) {
    var survivor =
        new SubjectView(
            new SubjectId(id(1)),
            SubjectKind.SURVIVOR,
            List.of(
                field(IDENTITY, "Name", Level.SHOWN, shown("Đặng Thị Vượng-Łuç")),
                field(IDENTITY, "Date of birth", Level.PARTIAL, general("25 to 34")),
                field(IDENTITY, "Phone", Level.SHOWN),
                field(HEALTH, "Health conditions", Level.WITHHELD),
                field(HEALTH, "What the person has said", Level.SHOWN, shown(account))));
    var premises =
        new SubjectView(
            new SubjectId(id(2)),
            SubjectKind.PREMISES,
            List.of(field(IDENTITY, "Address", Level.SHOWN, shown("12 Weir Lane\nMilltown"))));
    return new CaseView(
        new CaseId(id(3)), "7KQ3-9F2D", Stage.PACK_SEALED, List.of(survivor, premises));
  }

  private static FieldView field(
      Category category, String label, Level ceiling, ValueView... values) {
    var field =
        new Field(
            new FieldId("test"),
            label,
            label + "?",
            FieldType.LONG_TEXT,
            List.of(),
            category,
            LegalClass.ORDINARY,
            "case",
            Set.of(SubjectKind.SURVIVOR),
            false,
            true,
            Optional.empty());
    return new FieldView(field, ceiling, List.of(values));
  }

  private static ValueView general(String text) {
    return new ValueView(Level.PARTIAL, text, Optional.empty());
  }

  private static ValueView shown(String text) {
    return new ValueView(
        Level.SHOWN,
        text,
        Optional.of(
            new ValueView.Source(
                new ValueId(id(7)),
                new EntryId(id(8)),
                "Milltown Police",
                Instant.parse("2026-06-02T00:00:00Z"),
                Kind.FACT,
                Release.CONFERENCE,
                false,
                new Content.Text(text))));
  }

  private static UUID id(long number) {
    return new UUID(0, number);
  }
}

package org.serachub.bundle.format;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.serachub.decision.Category;
import org.serachub.decision.Choice;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldId;
import org.serachub.decision.FieldType;
import org.serachub.decision.LegalClass;
import org.serachub.decision.SubjectKind;

/**
 * A catalogue with one field of each type, so that a test of the format owes nothing to the real
 * one.
 */
final class TestCatalogue implements FieldCatalogue {
  private static final Set<SubjectKind> PEOPLE =
      EnumSet.of(SubjectKind.SURVIVOR, SubjectKind.CHILD, SubjectKind.OTHER_PERSON);
  private static final Category IDENTITY = new Category("identity", "Identity");
  private static final Category HEALTH = new Category("health", "Health");

  @Override
  public List<Field> fields() {
    return Stream.of(FieldType.values()).map(TestCatalogue::field).toList();
  }

  private static Field field(FieldType type) {
    var choices =
        type == FieldType.CHOICE || type == FieldType.MULTI
            ? List.of(new Choice("yes", "Yes", ""), new Choice("not-asked", "Not asked", ""))
            : List.<Choice>of();
    return new Field(
        new FieldId("identity-" + type.word()),
        type.word(),
        type.word(),
        type,
        choices,
        IDENTITY,
        LegalClass.ORDINARY,
        "core",
        PEOPLE,
        false,
        type == FieldType.LONG_TEXT,
        Optional.empty());
  }

  @Override
  public List<Category> categories() {
    return List.of(IDENTITY, HEALTH);
  }

  @Override
  public Optional<Field> field(FieldId id) {
    return fields().stream().filter(field -> field.id().equals(id)).findFirst();
  }
}

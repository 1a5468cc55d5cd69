package org.serachub.decision.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.serachub.decision.Category;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.FieldId;

/** The catalogue as read. Fields are numbered in its order. */
public final class Catalogue implements FieldCatalogue {
  private final List<Field> fields;
  private final List<Category> categories;
  private final Map<FieldId, Integer> positions = new HashMap<>();

  Catalogue(List<Field> fields, List<Category> categories) {
    this.fields = List.copyOf(fields);
    this.categories = List.copyOf(categories);
    for (int at = 0; at < fields.size(); at++) {
      positions.put(fields.get(at).id(), at);
    }
  }

  @Override
  public List<Field> fields() {
    return fields;
  }

  @Override
  public List<Category> categories() {
    return categories;
  }

  @Override
  public Optional<Field> field(FieldId id) {
    return Optional.ofNullable(positions.get(id)).map(fields::get);
  }

  /** The number of a field. */
  public OptionalInt position(FieldId id) {
    Integer at = positions.get(id);
    return at == null ? OptionalInt.empty() : OptionalInt.of(at);
  }
}

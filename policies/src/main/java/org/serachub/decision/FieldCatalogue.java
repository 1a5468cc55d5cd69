package org.serachub.decision;

import java.util.List;
import java.util.Optional;

/** Every field that exists, declared once. A field that is not here cannot be stored. */
public interface FieldCatalogue {
  /** All fields, in the order of the catalogue. */
  List<Field> fields();

  /** All categories, in the order of the catalogue. */
  List<Category> categories();

  /** The field, if it exists. */
  Optional<Field> field(FieldId id);

  /**
   * The field.
   *
   * @throws IllegalArgumentException if it does not exist
   */
  default Field require(FieldId id) {
    return field(id).orElseThrow(() -> new IllegalArgumentException("no such field"));
  }
}

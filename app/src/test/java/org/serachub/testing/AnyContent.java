package org.serachub.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.serachub.decision.Content;
import org.serachub.decision.Field;

/** Something that a field may say. */
public final class AnyContent {
  private AnyContent() {}

  /** Random, of the field's type; text stands nowhere else. */
  public static Content of(Field field, Random random) {
    var unique = new UUID(random.nextLong(), random.nextLong()).toString();
    return switch (field.type()) {
      case TEXT, LONG_TEXT, NAME, IDENTIFIER ->
          new Content.Text(unique.substring(random.nextInt(20)));
      case PHONE -> new Content.Text("07700 900" + (100 + random.nextInt(900)));
      case EMAIL -> new Content.Text(unique + "@example.org");
      case DATE -> new Content.Day(LocalDate.of(1950, 1, 1).plusDays(random.nextInt(25_000)));
      case CHOICE, MULTI ->
          new Content.Chosen(
              List.of(field.choices().get(random.nextInt(field.choices().size())).code()));
      case ADDRESS -> new Content.Address(unique, "District " + random.nextInt(9));
    };
  }
}

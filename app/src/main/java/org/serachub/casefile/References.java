package org.serachub.casefile;

import jakarta.inject.Singleton;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;

/** Makes random case references such as {@code 7KQ3-9F2D}: 40 bits, no sign taken for another. */
@Singleton
public final class References {
  // 32 signs, so that the low five bits of a byte choose evenly.
  private static final String SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

  private final Ids ids;
  private final Sql sql;

  References(Ids ids, Sql sql) {
    this.ids = ids;
    this.sql = sql;
  }

  /** One that no case has. */
  public String next() {
    var reference = random();
    while (taken(reference)) {
      reference = random();
    }
    return reference;
  }

  private String random() {
    var text = new StringBuilder(9);
    for (byte one : ids.bytes(8)) {
      if (text.length() == 4) {
        text.append('-');
      }
      text.append(SIGNS.charAt(one & 31));
    }
    return text.toString();
  }

  private boolean taken(String reference) {
    return sql.one("SELECT id FROM case_file WHERE reference = ?", row -> row.uuid("id"), reference)
        .isPresent();
  }
}

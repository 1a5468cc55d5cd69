package org.serachub.bundle.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The CSV files that a set may hold, and the columns of each: {@code docs/csv.md}. */
enum Sheet {
  PARTNERSHIP("name* wording host"),
  AGENCIES("code* name* sector:sector* firstResponder:flag lead:person leaves:date"),
  PEOPLE("address:person* name* role:role* agency* leaves:date"),
  AGREEMENTS("code* title* parties:list* categories:list purposes:list starts:date* ends:date"),
  CASES("case* reference stage:stage opened:moment* referredBy:person"),
  SUBJECTS("case* subject* kind:subject*"),
  VALUES(
      "case* about* field* content* district custodian* author:person* recorded:moment*"
          + " release:release* handling:handling kind:kind entry key supersedes"
          + " enteredInError:flag"),
  CONSENTS(
      "case* subject* state:state* categories:list purposes:list agencies:list sectors:list"
          + " said:moment* ends:moment recordedBy:person* recorded:moment"),
  EXCLUSIONS("case* person:person agency madeBy:person* made:moment* ended:moment"),
  CONFERENCES("code* title* place* starts:moment* ends:moment* chair:person scheduledBy:person*"),
  AGENDA("conference* case* minutes* stage:stage sealed:moment invited:list invitedAt:moment*"),
  ACTIONS("conference* case* entry* owner* person:person due:date* state* agreed:moment*");

  private final List<Column> columns;

  Sheet(String columns) {
    this.columns = Stream.of(columns.split(" ")).map(Column::of).toList();
  }

  /** The name of its file. */
  String file() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  List<Column> columns() {
    return columns;
  }

  /** The sheet of a file; empty if a set holds no such file. */
  static Optional<Sheet> of(String file) {
    return Stream.of(values())
        .filter(sheet -> sheet.file().equals(file.toLowerCase(Locale.ROOT)))
        .findFirst();
  }
}

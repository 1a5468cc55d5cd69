package org.serachub.oversight.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Term;
import org.serachub.oversight.Access;
import org.serachub.oversight.Kinds;
import org.serachub.web.Words;

/** Says accesses in words. */
final class AccessRows {
  private static final List<Level> HIGHEST_FIRST =
      List.of(Level.SHOWN, Level.PARTIAL, Level.WITHHELD, Level.HIDDEN);

  private AccessRows() {}

  static AccessesPage.Row of(Access access) {
    return new AccessesPage.Row(
        access.eventId(),
        access.at(),
        Kinds.of(access.kind()),
        access.person().orElse("Nobody signed in"),
        access.agency().orElse(""),
        role(access.role()),
        purpose(access.purpose()),
        access.cases().stream().map(Access.OfCase::reference).toList(),
        fields(access.cases()),
        Kinds.outcome(access.outcome()));
  }

  static String role(Optional<String> word) {
    return word.map(role -> Words.of(Term.of(Role.class, role))).orElse("");
  }

  static String purpose(Optional<String> word) {
    return word.map(purpose -> Words.of(Term.of(Purpose.class, purpose))).orElse("");
  }

  private static String fields(List<Access.OfCase> cases) {
    var sums = new EnumMap<Level, Long>(Level.class);
    cases.stream()
        .flatMap(one -> one.fields().entrySet().stream())
        .forEach(count -> sums.merge(count.getKey(), count.getValue(), Long::sum));
    return HIGHEST_FIRST.stream()
        .flatMap(level -> Stream.ofNullable(sums.get(level)).map(n -> n + " " + word(level)))
        .collect(Collectors.joining(", "));
  }

  private static String word(Level level) {
    return Kinds.of(level).toLowerCase(java.util.Locale.UK);
  }
}

package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.consent.RecordedBasis;
import org.serachub.decision.Category;
import org.serachub.decision.basis.Scope;
import org.serachub.policy.ActivePolicy;
import org.serachub.web.CivilTime;
import org.serachub.web.Words;

/** Says in sentences what records cover. */
@Singleton
final class Sentences {
  private static final String EVERY_AGENCY = "every agency";

  private final ActivePolicy policy;
  private final Agencies agencies;

  Sentences(ActivePolicy policy, Agencies agencies) {
    this.policy = policy;
    this.agencies = agencies;
  }

  /** What the record is called in a tag. */
  static String state(RecordedBasis basis) {
    return switch (basis) {
      case RecordedBasis.Consent consent -> Words.of(consent.state());
      case RecordedBasis.Decision decision ->
          "Decided without consent: "
              + Words.of(decision.gateway())
              + (decision.waits() ? ", waits to be confirmed" : "");
    };
  }

  /** When it was said and until when it holds. */
  static String when(RecordedBasis basis) {
    return CivilTime.day(basis.since())
        + basis.endsAt().map(end -> ", " + CivilTime.until(end)).orElse("");
  }

  /**
   * What records made together cover, in as few sentences as say exactly that: agencies that may
   * see the same stand in one.
   */
  List<String> of(Together together) {
    var no = Together.isNo(together.first());
    var names = new Names(no);
    var seenBy = new TreeMap<String, Map<String, Set<String>>>();
    for (var basis : together.records()) {
      seenBy
          .computeIfAbsent(names.recipient(basis.scope()), r -> new TreeMap<>())
          .computeIfAbsent(purpose(basis.scope(), no), p -> new TreeSet<>())
          .add(names.category(basis.scope()));
    }
    var verb = verb(together.first());
    var same = new LinkedHashMap<String, List<String>>();
    seenBy.forEach(
        (recipient, what) ->
            same.computeIfAbsent(substance(what), s -> new ArrayList<>()).add(recipient));
    return same.entrySet().stream()
        .map(each -> Words.sentence(who(each.getValue(), no, verb) + each.getKey() + "."))
        .toList();
  }

  /** Of a no to all of them, "every agency must not" could be read as "not every agency may". */
  private static String who(List<String> recipients, boolean no, String verb) {
    return no && recipients.equals(List.of(EVERY_AGENCY))
        ? "no agency may see "
        : joined(recipients) + verb;
  }

  private static String substance(Map<String, Set<String>> byPurpose) {
    var same = new LinkedHashMap<Set<String>, List<String>>();
    byPurpose.forEach(
        (purpose, categories) ->
            same.computeIfAbsent(categories, c -> new ArrayList<>()).add(purpose));
    return same.entrySet().stream()
        .map(each -> joined(List.copyOf(each.getKey())) + ", " + joined(each.getValue()))
        .collect(Collectors.joining("; "));
  }

  private static String verb(RecordedBasis basis) {
    return switch (basis) {
      case RecordedBasis.Consent consent ->
          switch (consent.state()) {
            case REFUSED, WITHDRAWN -> " must not see ";
            case CANNOT_DECIDE -> " could see, if the person were able to decide, ";
            case GIVEN, EXPIRED, NOT_ASKED, NOT_APPLICABLE -> " may see ";
          };
      case RecordedBasis.Decision decision -> " may see ";
    };
  }

  private static String purpose(Scope scope, boolean no) {
    return scope
        .purpose()
        .map(purpose -> "for " + Words.of(purpose))
        .orElse(no ? "for any purpose" : "for every purpose");
  }

  private static String joined(List<String> words) {
    return words.size() == 1
        ? words.getFirst()
        : String.join(", ", words.subList(0, words.size() - 1)) + " and " + words.getLast();
  }

  /** The names of agencies and categories, read once for a page. */
  private final class Names {
    private final boolean no;
    private final Map<UUID, String> byAgency =
        agencies.all().stream().collect(Collectors.toMap(each -> each.id().value(), Agency::name));
    private final Map<String, String> byCategory =
        policy.policy().catalogue().categories().stream()
            .collect(Collectors.toMap(Category::id, Category::label));

    Names(boolean no) {
      this.no = no;
    }

    String recipient(Scope scope) {
      return scope
          .agency()
          .map(id -> byAgency.getOrDefault(id, "an agency that has left"))
          .or(
              () ->
                  scope
                      .sector()
                      .map(sector -> "every agency of the sector “" + Words.of(sector) + "”"))
          .orElse(EVERY_AGENCY);
    }

    String category(Scope scope) {
      return scope
          .category()
          .map(id -> "“" + byCategory.getOrDefault(id, id) + "”")
          .orElse(no ? "anything" : "everything");
    }
  }
}

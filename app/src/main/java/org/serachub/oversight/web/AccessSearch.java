package org.serachub.oversight.web;

import io.micronaut.http.HttpParameters;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.serachub.audit.Outcome;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.Term;
import org.serachub.oversight.AccessFilter;
import org.serachub.oversight.Actors;
import org.serachub.oversight.Kinds;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.PersonId;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Words;
import org.serachub.web.list.Column;
import org.serachub.web.list.Cursor;
import org.serachub.web.list.Filter;
import org.serachub.web.list.ListLayout;
import org.serachub.web.list.ListQuery;
import org.serachub.web.list.Order;

/** What the list of events can be narrowed by, and what an address asks of it. */
@Singleton
final class AccessSearch {
  static final String PATH = "/oversight";
  static final Filter.Text CASE =
      new Filter.Text(
          "case",
          "Case reference",
          "For example, 7KQ3-9F2D",
          text -> text.toUpperCase(Locale.ROOT),
          Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}"),
          "Enter a case reference like 7KQ3-9F2D");
  private static final Pattern RECEIPT = Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}");
  private static final List<Column> COLUMNS =
      Stream.of("Time", "What", "Person", "Agency and role", "Purpose", "Case", "Fields", "Outcome")
          .map(Column::of)
          .toList();

  private final Actors actors;
  private final ActivePolicy active;

  AccessSearch(Actors actors, ActivePolicy active) {
    this.actors = actors;
    this.active = active;
  }

  /**
   * Reads an address.
   *
   * @throws HubProblem.Malformed if it holds what no form or link of ours sends
   */
  ListQuery read(HttpParameters parameters) {
    var query = ListQuery.of(layout(), parameters);
    return query
            .day("to")
            .filter(to -> query.day("from").filter(to::isBefore).isPresent())
            .isPresent()
        ? query.refused("to", "The last day must be the same as or after the first day")
        : query;
  }

  /** The filter; call it only if nothing is wrong with the query. */
  static AccessFilter filter(ListQuery query) {
    return new AccessFilter(
        query.answer("person").map(AccessSearch::uuid).map(PersonId::new),
        query.answer("agency"),
        query.answer("case"),
        query.answer("field").map(FieldId::new),
        query.answer("purpose").map(word -> Term.of(Purpose.class, word)),
        query.answer("kind"),
        query.answer("outcome").map(word -> Term.of(Outcome.class, word)),
        query.answer("receipt"),
        query.day("from"),
        query.day("to"),
        query.cursor().map(AccessSearch::place));
  }

  private ListLayout layout() {
    return new ListLayout(
        PATH,
        "Events",
        List.of(
            CASE,
            new Filter.Choice("person", "Person", people(), "Anybody"),
            new Filter.Choice("agency", "Agency", options(actors.agencies()), "Any agency"),
            new Filter.Choice("field", "Field", fields(), "Any field"),
            new Filter.Choice("purpose", "Purpose", terms(Purpose.class, Words::of), "Any purpose"),
            new Filter.Choice("kind", "What happened", options(Kinds.all()), "Anything"),
            new Filter.Choice(
                "outcome",
                "Outcome",
                terms(Outcome.class, outcome -> Kinds.outcome(outcome.word())),
                "Any outcome"),
            new Filter.Day("from", "First day"),
            new Filter.Day("to", "Last day"),
            new Filter.Text(
                "receipt",
                "Receipt number",
                "It is at the foot of every page and pack",
                UnaryOperator.identity(),
                RECEIPT,
                "Enter a receipt number as it is printed on the page or pack")),
        COLUMNS,
        Order.down("time"),
        ListLayout.Empty.of("Nothing has happened yet."));
  }

  private List<Option> people() {
    return actors.all().stream()
        .map(actor -> new Option(actor.id().toString(), actor.name()))
        .toList();
  }

  private List<Option> fields() {
    return active.policy().catalogue().fields().stream()
        .map(field -> new Option(field.id().word(), field.label()))
        .sorted(java.util.Comparator.comparing(Option::label))
        .toList();
  }

  private static List<Option> options(Map<String, String> words) {
    return words.entrySet().stream()
        .map(word -> new Option(word.getKey(), word.getValue()))
        .toList();
  }

  private static <E extends Enum<E> & Term> List<Option> terms(
      Class<E> type, Function<E, String> words) {
    return Stream.of(type.getEnumConstants())
        .map(term -> new Option(term.word(), Words.sentence(words.apply(term))))
        .toList();
  }

  private static AccessFilter.Place place(Cursor cursor) {
    return new AccessFilter.Place(uuid(cursor.key()), cursor.onwards());
  }

  private static UUID uuid(String text) {
    return Optional.of(text)
        .filter(id -> id.length() == 36)
        .flatMap(AccessSearch::parsed)
        .orElseThrow(() -> new HubProblem.Malformed("not an id"));
  }

  private static Optional<UUID> parsed(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

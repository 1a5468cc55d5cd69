package org.serachub.web.list;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micronaut.http.HttpParameters;
import java.net.URLEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.serachub.web.FieldError;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * What an address asks of a list: bookmarked, shared and gone back to.
 *
 * @param typed what stands in the filters, with what is wrong with it
 * @param answers what to narrow by, by filter
 * @param cursor the page; empty: the first
 */
public record ListQuery(
    ListLayout layout,
    Typed typed,
    Map<String, Filter.Read.Answer> answers,
    Order order,
    Optional<Cursor> cursor) {
  private static final String SORT = "sort";
  private static final String AFTER = "after";
  private static final String BEFORE = "before";
  private static final Pattern KEY = Pattern.compile("[A-Za-z0-9:.~-]{1,120}");

  /** Copies the map, in the order of the filters. */
  public ListQuery {
    answers = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(answers));
  }

  /**
   * Reads an address.
   *
   * @throws HubProblem.Malformed if it holds what no form or link of ours sends
   */
  public static ListQuery of(ListLayout layout, HttpParameters parameters) {
    var texts = new LinkedHashMap<String, List<String>>();
    var answers = new LinkedHashMap<String, Filter.Read.Answer>();
    var errors = new ArrayList<FieldError>();
    for (var filter : layout.filters()) {
      text(parameters, filter.name())
          .ifPresent(
              text -> {
                texts.put(filter.name(), List.of(text));
                switch (filter.read(text)) {
                  case Filter.Read.Answer answer -> answers.put(filter.name(), answer);
                  case Filter.Read.Mistake mistake ->
                      errors.add(new FieldError(filter.name(), mistake.message()));
                }
              });
    }
    return new ListQuery(
        layout, new Typed(texts, errors), answers, order(layout, parameters), cursor(parameters));
  }

  /** What to narrow by, in the filter's one form; empty if it is not in use. */
  public Optional<String> answer(String filter) {
    return Optional.ofNullable(answers.get(filter)).map(Filter.Read.Answer::value);
  }

  /** The day of a {@link Filter.Day}. */
  public Optional<LocalDate> day(String filter) {
    return answer(filter).map(LocalDate::parse);
  }

  /** The same query, with one more thing wrong that only its caller could find. */
  public ListQuery refused(String filter, String message) {
    return new ListQuery(
        layout, typed.with(new FieldError(filter, message)), answers, order, cursor);
  }

  /** True if the list cannot be asked for like this. */
  public boolean wrong() {
    return typed.wrong();
  }

  /** The same filters in another view of the list, from its first page. */
  public Link in(ListLayout view, String text) {
    return new Link(
        text,
        address(
            view.path(),
            new ListQuery(view, typed, answers, view.order(), Optional.empty()).asked(false)));
  }

  /** The list without any filter. */
  Link unfiltered() {
    return new Link("Clear all filters", address(layout.path(), layout.kept()));
  }

  /** The same filters and order at another path, such as a file of the list. */
  public Link at(String path, String text) {
    return new Link(text, address(path, asked(true)));
  }

  /** What the component draws around the rows of a page. */
  public ListView view(Paged<?> page) {
    return ListView.of(this, page);
  }

  Link without(String filter, String text) {
    var rest = asked(true);
    rest.remove(filter);
    return new Link(text, address(layout.path(), rest));
  }

  Link first() {
    return new Link("Go to the first page", address(layout.path(), asked(true)));
  }

  Link sortedBy(Order other, String text) {
    var rest = asked(false);
    if (!other.equals(layout.order())) {
      rest.put(SORT, other.word());
    }
    return new Link(text, address(layout.path(), rest));
  }

  Link to(Cursor place, String text) {
    var rest = asked(true);
    rest.put(place.onwards() ? AFTER : BEFORE, place.key());
    return new Link(text, address(layout.path(), rest));
  }

  private Map<String, String> asked(boolean sorted) {
    var asked = new LinkedHashMap<>(layout.kept());
    answers.forEach((filter, answer) -> asked.put(filter, answer.value()));
    if (sorted && !order.equals(layout.order())) {
      asked.put(SORT, order.word());
    }
    return asked;
  }

  private static String address(String path, Map<String, String> asked) {
    return asked.isEmpty()
        ? path
        : asked.entrySet().stream()
            .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), UTF_8))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static Order order(ListLayout layout, HttpParameters parameters) {
    var asked = text(parameters, SORT).map(Order::read).orElse(layout.order());
    if (!asked.equals(layout.order()) && !layout.sorts(asked)) {
      throw new HubProblem.Malformed("an order that was not offered");
    }
    return asked;
  }

  private static Optional<Cursor> cursor(HttpParameters parameters) {
    var after = text(parameters, AFTER);
    var before = text(parameters, BEFORE);
    if (after.isPresent() && before.isPresent()) {
      throw new HubProblem.Malformed("two places in a list");
    }
    return after
        .or(() -> before)
        .map(
            key -> {
              if (!KEY.matcher(key).matches()) {
                throw new HubProblem.Malformed("not a place in a list");
              }
              return new Cursor(after.isPresent(), key);
            });
  }

  private static Optional<String> text(HttpParameters parameters, String name) {
    return parameters.getFirst(name).map(String::strip).filter(text -> !text.isEmpty());
  }
}

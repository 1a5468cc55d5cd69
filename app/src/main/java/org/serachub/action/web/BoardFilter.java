package org.serachub.action.web;

import io.micronaut.http.HttpRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.action.ActionState;
import org.serachub.action.SeenAction;
import org.serachub.request.Requester;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/**
 * How the board is narrowed, as the address says it; a word that is none narrows nothing. It works
 * on what the door has shown, never before.
 */
record BoardFilter(Map<String, String> words) {
  private static final List<String> NAMES = List.of("agency", "case", "state", "overdue", "mine");
  private static final String YES = "yes";

  static BoardFilter of(HttpRequest<?> http) {
    var words = new LinkedHashMap<String, String>();
    for (var name : NAMES) {
      var word = http.getParameters().get(name);
      if (word != null && !word.isBlank() && word.length() <= 60) {
        words.put(
            name, name.equals("case") ? word.strip().toUpperCase(java.util.Locale.ROOT) : word);
      }
    }
    return new BoardFilter(words);
  }

  List<SeenAction> narrow(List<SeenAction> all, Requester by, LocalDate today) {
    return all.stream()
        .filter(is("agency", seen -> seen.row().owner().agency().toString()))
        .filter(is("case", SeenAction::reference))
        .filter(is("state", seen -> seen.row().state().word()))
        .filter(seen -> !YES.equals(words.get("overdue")) || seen.overdue(today))
        .filter(
            seen ->
                !YES.equals(words.get("mine"))
                    || seen.row().owner().person().filter(by.person()::equals).isPresent())
        .toList();
  }

  private java.util.function.Predicate<SeenAction> is(
      String name, Function<SeenAction, String> of) {
    var word = words.get(name);
    return seen -> word == null || of.apply(seen).equals(word);
  }

  /** What stands in the form. */
  Typed typed() {
    return Typed.of(words);
  }

  /** The filters in use, each as the way to be rid of it. */
  List<Link> tags(Names.Known names, boolean table) {
    return words.entrySet().stream()
        .flatMap(
            each ->
                label(each, names).stream()
                    .map(text -> new Link(text, without(each.getKey(), table))))
        .toList();
  }

  private static Optional<String> label(Map.Entry<String, String> each, Names.Known names) {
    return switch (each.getKey()) {
      case "agency" ->
          names.agencies().entrySet().stream()
              .filter(agency -> agency.getKey().toString().equals(each.getValue()))
              .map(agency -> "Agency: " + agency.getValue())
              .findFirst();
      case "case" ->
          each.getValue().matches("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}")
              ? Optional.of("Case: " + each.getValue())
              : Optional.of("Case: no such reference");
      case "state" ->
          Stream.of(ActionState.values())
              .filter(state -> state.word().equals(each.getValue()))
              .map(state -> "State: " + state.label())
              .findFirst()
              .or(() -> Optional.of("State: no such state"));
      case "overdue" -> Optional.of("Overdue");
      default -> Optional.of("Mine");
    };
  }

  private String without(String name, boolean table) {
    var rest = new LinkedHashMap<>(words);
    rest.remove(name);
    return new BoardFilter(rest).at(ActionPaths.BOARD, table);
  }

  /** The address of a page with the same filters. */
  String at(String path, boolean table) {
    var query = new LinkedHashMap<>(words);
    if (table) {
      query.put("view", "table");
    }
    return query.isEmpty()
        ? path
        : path
            + "?"
            + query.entrySet().stream()
                .map(
                    each ->
                        each.getKey()
                            + "="
                            + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
  }
}

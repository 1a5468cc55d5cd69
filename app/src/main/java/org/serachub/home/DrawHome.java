package org.serachub.home;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.audit.Receipt;
import org.serachub.casefile.web.TriageNews;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.ValueView;
import org.serachub.home.HomePage.Item;
import org.serachub.home.HomePage.Section;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.web.Link;
import org.serachub.web.RequestIds;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/** Asks the door, once, about every case that a home page could name, and draws what is there. */
@Singleton
final class DrawHome {
  /** What tells an advocate, at a glance, how and when somebody can be reached safely. */
  private static final Set<FieldId> SAFE_CONTACT =
      Stream.of("safe-method", "safe-times").map(FieldId::new).collect(Collectors.toSet());

  private static final String CASES = "/cases/";
  private static final String TRIAGE = "/triage/";

  private final Door door;
  private final RequestIds requests;

  DrawHome(Door door, RequestIds requests) {
    this.door = door;
    this.requests = requests;
  }

  /** Draws the page; with the receipt if it named any case. */
  @FunctionalInterface
  interface Draw<T> {
    T page(Optional<Receipt> receipt, HomePage page);
  }

  <T> T draw(HttpRequest<?> http, Requester by, List<ToDo> todo, Draw<T> draw) {
    var targets = targets(todo);
    if (targets.isEmpty()) {
      return draw.page(Optional.empty(), page(by, todo, Map.of()));
    }
    var request =
        new Request(
            requests.of(http),
            by,
            Purpose.RESEARCH,
            Channel.PAGE,
            targets,
            Optional.of(fields(by)));
    return door.list(
        request,
        targets.size(),
        found -> {
          var lines =
              found.lines().stream()
                  .collect(Collectors.toMap(CaseList.Line::id, Function.identity()));
          return draw.page(Optional.of(found.receipt()), page(by, todo, lines));
        });
  }

  /** The first cases of each section; a few more, for those that may not be there. */
  private static List<Target> targets(List<ToDo> todo) {
    var ids = new LinkedHashSet<CaseId>();
    for (var section : todo) {
      section.entries().stream().flatMap(DrawHome::caseOf).limit(2L * ToDo.MOST).forEach(ids::add);
    }
    return ids.stream().map(id -> new Target(id, Optional.empty())).toList();
  }

  private static Stream<CaseId> caseOf(ToDo.Entry entry) {
    return switch (entry) {
      case ToDo.Plain plain -> Stream.empty();
      case ToDo.OfCase of -> Stream.of(of.id());
      case ToDo.OfAnswer of -> Stream.of(of.id());
    };
  }

  private static Set<FieldId> fields(Requester by) {
    var fields = new HashSet<>(SubjectNames.NAMING);
    if (by.role() == Role.ADVOCATE) {
      fields.addAll(SAFE_CONTACT);
    }
    if (by.role() == Role.ADVOCATE || by.role() == Role.REPRESENTATIVE) {
      fields.addAll(TriageNews.FIELDS);
    }
    return fields;
  }

  private static HomePage page(Requester by, List<ToDo> todo, Map<CaseId, CaseList.Line> lines) {
    var told = new HashSet<CaseId>();
    var sections = new ArrayList<Section>();
    for (var one : todo) {
      var items = new ArrayList<Item>();
      for (var entry : one.entries()) {
        if (items.size() < ToDo.MOST && !isToldAbove(entry, told)) {
          var item = item(by, entry, lines);
          item.ifPresent(items::add);
          item.ifPresent(drawn -> told.addAll(answered(entry)));
        }
      }
      sections.add(new Section(one.title(), one.empty(), items, one.all()));
    }
    return new HomePage(sections);
  }

  /** A case whose answer is told needs no second line that only leads to the case. */
  private static boolean isToldAbove(ToDo.Entry entry, Set<CaseId> told) {
    return entry instanceof ToDo.OfCase of && of.to().isEmpty() && told.contains(of.id());
  }

  private static List<CaseId> answered(ToDo.Entry entry) {
    return entry instanceof ToDo.OfAnswer of ? List.of(of.id()) : List.of();
  }

  private static Optional<Item> item(
      Requester by, ToDo.Entry entry, Map<CaseId, CaseList.Line> lines) {
    return switch (entry) {
      case ToDo.Plain plain -> Optional.of(plain.item());
      case ToDo.OfCase of ->
          Optional.ofNullable(lines.get(of.id())).map(line -> item(by, of, line));
      case ToDo.OfAnswer of ->
          lines.get(of.id()) instanceof CaseList.Seen seen ? answered(seen) : Optional.empty();
    };
  }

  private static Item item(Requester by, ToDo.OfCase of, CaseList.Line line) {
    return switch (line) {
      case CaseList.Due due ->
          new Item(
              of.to().orElseGet(() -> link(line, CASES, "")),
              "",
              Optional.of("Undertaking to accept"));
      case CaseList.Seen seen -> {
        var triaged = by.role() == Role.COORDINATOR && seen.view().stage() == Stage.REFERRED;
        yield new Item(
            of.to().orElseGet(() -> link(line, triaged ? TRIAGE : CASES, "")),
            detail(of, seen.view()),
            of.tag());
      }
    };
  }

  private static Optional<Item> answered(CaseList.Seen seen) {
    return TriageNews.of(seen.view())
        .map(
            news ->
                new Item(
                    news == TriageNews.QUESTION
                        ? link(seen, TRIAGE, "/answer")
                        : link(seen, CASES, ""),
                    answer(seen.view()),
                    Optional.of(news.words())));
  }

  private static Link link(CaseList.Line line, String before, String after) {
    return new Link("Case " + line.reference(), before + line.reference() + after);
  }

  private static String detail(ToDo.OfCase of, CaseView view) {
    var parts = new ArrayList<String>();
    parts.add(SubjectNames.title(view).orElse("Name not shown"));
    parts.add("Stage: " + Words.of(view.stage()));
    parts.add(of.detail());
    parts.add(contact(view));
    return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(". "));
  }

  private static String answer(CaseView view) {
    return Stream.of(SubjectNames.title(view).orElse("Name not shown"), contact(view))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(". "));
  }

  private static String contact(CaseView view) {
    var contact = safeContact(view);
    return contact.isEmpty() ? "" : "Safe contact: " + String.join("; ", contact);
  }

  private static List<String> safeContact(CaseView view) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(field -> SAFE_CONTACT.contains(field.field().id()))
        .flatMap(field -> field.values().stream())
        .map(ValueView::text)
        .distinct()
        .toList();
  }
}

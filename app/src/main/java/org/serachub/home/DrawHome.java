package org.serachub.home;

import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.audit.Receipt;
import org.serachub.casefile.web.TriageNews;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.disclosure.Ahead;
import org.serachub.disclosure.CaseList;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.SubjectView;
import org.serachub.disclosure.ValueView;
import org.serachub.disclosure.Wanted;
import org.serachub.home.HomePage.Item;
import org.serachub.home.HomePage.Section;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.triage.Danger;
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

  /** Where answers to referrals are told: some cases wait for one, others are told of above. */
  private static final int LOOKED_AT = 3 * ToDo.MOST;

  private static final String CASES = "/cases/";
  private static final String TRIAGE = "/triage/";

  private static final Set<Role> COMING_TO_CASES =
      Set.of(Role.COORDINATOR, Role.CHAIR, Role.REPRESENTATIVE, Role.ADVOCATE);

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

  /** Whoever comes to cases has the door asked, whether or not a section names any. */
  <T> T draw(HttpRequest<?> http, Requester by, List<ToDo> todo, Draw<T> draw) {
    if (!COMING_TO_CASES.contains(by.role())) {
      return draw.page(Optional.empty(), page(by, todo, List.of()));
    }
    var request =
        new Request(
            requests.of(http),
            by,
            Purpose.RESEARCH,
            Channel.PAGE,
            List.of(),
            Optional.of(fields(by)));
    var most = todo.stream().anyMatch(ToDo::ofAnswers) ? LOOKED_AT : ToDo.MOST;
    var parts = todo.stream().map(one -> new Wanted(rows(one), most)).toList();
    return door.list(
        request,
        parts,
        found -> draw.page(Optional.of(found.getFirst().receipt()), page(by, todo, found)));
  }

  private static Ahead<Wanted.Row> rows(ToDo section) {
    return section.named().map(of -> Wanted.Row.of(new Target(of.id(), Optional.empty())));
  }

  private static Set<FieldId> fields(Requester by) {
    var fields = new HashSet<>(SubjectNames.NAMING);
    if (by.role() == Role.COORDINATOR) {
      fields.add(Danger.FIELD);
    }
    if (by.role() == Role.ADVOCATE) {
      fields.addAll(SAFE_CONTACT);
    }
    if (by.role() == Role.ADVOCATE || by.role() == Role.REPRESENTATIVE) {
      fields.addAll(TriageNews.FIELDS);
    }
    return fields;
  }

  private static HomePage page(Requester by, List<ToDo> todo, List<CaseList> found) {
    var told = new HashSet<CaseId>();
    var sections = new ArrayList<Section>();
    for (var i = 0; i < todo.size(); i++) {
      var one = todo.get(i);
      var items = new ArrayList<>(one.plain());
      if (i < found.size()) {
        items.addAll(named(by, one, found.get(i), told));
      }
      sections.add(
          new Section(
              one.title(), one.empty(), items.stream().limit(ToDo.MOST).toList(), one.all()));
    }
    return new HomePage(sections);
  }

  private static List<Item> named(Requester by, ToDo section, CaseList found, Set<CaseId> told) {
    var all = section.named();
    var items = new ArrayList<Item>();
    for (var line : found.lines()) {
      var entry = all.get(line.row());
      if (!isToldAbove(entry, told)) {
        var item = item(by, entry, line);
        item.ifPresent(items::add);
        item.ifPresent(drawn -> told.addAll(answered(entry)));
      }
    }
    return items;
  }

  /** A case whose answer is told needs no second line that only leads to the case. */
  private static boolean isToldAbove(ToDo.Named entry, Set<CaseId> told) {
    return entry instanceof ToDo.OfCase of && of.to().isEmpty() && told.contains(of.id());
  }

  private static List<CaseId> answered(ToDo.Named entry) {
    return entry instanceof ToDo.OfAnswer of ? List.of(of.id()) : List.of();
  }

  private static Optional<Item> item(Requester by, ToDo.Named entry, CaseList.Line line) {
    return switch (entry) {
      case ToDo.OfCase of -> Optional.of(item(by, of, line));
      case ToDo.OfAnswer of ->
          line instanceof CaseList.Seen seen ? answered(by, seen) : Optional.empty();
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
            detail(by, of, seen.view()),
            of.tag().or(() -> danger(triaged, seen.view())));
      }
    };
  }

  /** What waits for triage is looked at by danger first; anything later has its own marks. */
  private static Optional<String> danger(boolean triaged, CaseView view) {
    return triaged && Danger.isNow(view) ? Optional.of(Danger.WORDS) : Optional.empty();
  }

  private static Optional<Item> answered(Requester by, CaseList.Seen seen) {
    return TriageNews.of(seen.view())
        .map(
            news ->
                new Item(
                    news == TriageNews.QUESTION
                        ? link(seen, TRIAGE, "/answer")
                        : link(seen, CASES, ""),
                    answer(by, seen.view()),
                    Optional.of(news.words())));
  }

  private static Link link(CaseList.Line line, String before, String after) {
    return new Link("Case " + line.reference(), before + line.reference() + after);
  }

  private static String detail(Requester by, ToDo.OfCase of, CaseView view) {
    var parts = new ArrayList<String>();
    parts.add(SubjectNames.title(view).orElse("Name not shown"));
    parts.add("Stage: " + Words.of(view.stage()));
    parts.add(of.detail());
    parts.add(contact(by, view));
    return sentences(parts.stream());
  }

  private static String answer(Requester by, CaseView view) {
    return sentences(
        Stream.of(SubjectNames.title(view).orElse("Name not shown"), contact(by, view)));
  }

  /** A part that ends with a stop of its own, such as an initial, gets no second one. */
  private static String sentences(Stream<String> parts) {
    return parts
        .filter(part -> !part.isEmpty())
        .map(part -> part.endsWith(".") ? part.substring(0, part.length() - 1) : part)
        .collect(Collectors.joining(". "));
  }

  /** Each way to reach somebody stands with whom it reaches, where the case is about several. */
  private static String contact(Requester by, CaseView view) {
    var reached = view.subjects().stream().filter(one -> !safeContact(one).isEmpty()).toList();
    var several = view.subjects().size() > 1;
    if (reached.isEmpty()) {
      return by.role() == Role.ADVOCATE
          ? "No safe way of contact is recorded that you may see"
          : "";
    }
    return "Safe contact: "
        + reached.stream()
            .map(
                one ->
                    (several ? SubjectNames.whom(one) + ": " : "")
                        + String.join("; ", safeContact(one)))
            .collect(Collectors.joining(". "));
  }

  private static List<String> safeContact(SubjectView subject) {
    return subject.fields().stream()
        .filter(field -> SAFE_CONTACT.contains(field.field().id()))
        .flatMap(field -> field.values().stream())
        .map(ValueView::text)
        .distinct()
        .toList();
  }
}

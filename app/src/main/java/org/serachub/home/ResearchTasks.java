package org.serachub.home;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.serachub.home.HomePage.Item;
import org.serachub.request.Requester;
import org.serachub.research.ResearchAsked;
import org.serachub.research.ResearchRequest;
import org.serachub.research.web.DueWords;
import org.serachub.research.web.ResearchPaths;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;

/** Research that is due: what one's agency owes; for the coordinator, how much is owed. */
@Singleton
final class ResearchTasks {
  private static final Link ALL = new Link("All research", ResearchPaths.LIST);

  private final ResearchAsked asked;
  private final DueWords dueWords;

  ResearchTasks(ResearchAsked asked, DueWords dueWords) {
    this.asked = asked;
    this.dueWords = dueWords;
  }

  /** What an agency owes: what it was reminded of first, then the earliest day. */
  ToDo owed(Requester by) {
    return new ToDo(
        "Research due",
        "No research is due.",
        outstanding(by).stream()
            .sorted(Comparator.comparing(each -> each.reminded().isEmpty()))
            .map(this::entry)
            .toList(),
        Optional.of(ALL));
  }

  /** How many returns a coordinator waits for. */
  ToDo awaited(Requester by) {
    var waiting = outstanding(by);
    var overdue = waiting.stream().filter(dueWords::overdue).count();
    var counted = waiting.size() + (waiting.size() == 1 ? " return" : " returns") + " awaited";
    var item =
        new Item(
            new Link("Research outstanding", ResearchPaths.LIST),
            counted,
            overdue == 0 ? Optional.empty() : Optional.of(overdue + " overdue"));
    return new ToDo(
        "Research",
        "No return is awaited.",
        waiting.isEmpty() ? List.of() : List.of(new ToDo.Plain(item)),
        Optional.empty());
  }

  private List<ResearchRequest> outstanding(Requester by) {
    return asked.open(by).stream().filter(each -> each.state().outstanding()).toList();
  }

  private ToDo.Entry entry(ResearchRequest request) {
    var link =
        new Link("Research on case " + request.item().reference(), ResearchPaths.of(request));
    return new ToDo.OfCase(
        request.item().caseId(), "Due " + dueWords.of(request), tag(request), Optional.of(link));
  }

  private Optional<String> tag(ResearchRequest request) {
    var reminded = request.reminded().map(at -> "Reminded on " + CivilTime.day(at));
    return dueWords.overdue(request)
        ? Optional.of(reminded.map(text -> "Overdue. " + text).orElse("Overdue"))
        : reminded;
  }
}

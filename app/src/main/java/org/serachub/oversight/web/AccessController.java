package org.serachub.oversight.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.oversight.Accesses;
import org.serachub.oversight.Actors;
import org.serachub.oversight.Kinds;
import org.serachub.oversight.ListAccesses;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Frames;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Pages;
import org.serachub.web.RequestIds;

/** Who was shown what, newest first. */
@Controller("/oversight")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AccessController {
  private static final String TITLE = "Who saw what";
  private static final String TEMPLATE = "oversight/accesses.jte";

  private final ListAccesses listAccesses;
  private final Actors actors;
  private final Pages pages;
  private final Frames frames;
  private final RequestIds requests;

  AccessController(
      ListAccesses listAccesses, Actors actors, Pages pages, Frames frames, RequestIds requests) {
    this.listAccesses = listAccesses;
    this.actors = actors;
    this.pages = pages;
    this.frames = frames;
    this.requests = requests;
  }

  @Get
  @Access(value = Role.DPO, audit = "consultation")
  HttpResponse<byte[]> list(HttpRequest<?> request, Requester requester) {
    var search = Search.of(request.getParameters());
    var frame = frames.of(request, Purpose.OVERSIGHT, TITLE);
    if (search.typed().wrong()) {
      var nothing = page(search, new Accesses.Found(List.of(), false));
      return pages.again(TEMPLATE, frame, nothing);
    }
    return listAccesses.list(
        requester,
        requests.of(request),
        search.filter(),
        (found, receipt) -> pages.ok(TEMPLATE, frame.with(receipt), page(search, found)));
  }

  private AccessesPage page(Search search, Accesses.Found found) {
    var people =
        actors.all().stream()
            .map(actor -> new Option(actor.id().toString(), actor.name()))
            .toList();
    var kinds =
        Kinds.all().entrySet().stream()
            .map(kind -> new Option(kind.getKey(), kind.getValue()))
            .toList();
    var earlier =
        found.more()
            ? Optional.of(search.before(found.accesses().getLast().eventId()))
            : Optional.<Link>empty();
    return new AccessesPage(
        search.typed(),
        people,
        kinds,
        tags(search, people, kinds),
        found.accesses().stream().map(AccessRows::of).toList(),
        search.answer("before").map(before -> search.newest()),
        earlier);
  }

  private static List<Link> tags(Search search, List<Option> people, List<Option> kinds) {
    var tags = new ArrayList<Link>();
    search.answer("person").ifPresent(id -> tags.add(search.without("person", label(people, id))));
    search.answer("case").ifPresent(text -> tags.add(search.without("case", "Case " + text)));
    search.answer("kind").ifPresent(kind -> tags.add(search.without("kind", label(kinds, kind))));
    search
        .answer("receipt")
        .ifPresent(text -> tags.add(search.without("receipt", "Receipt " + text)));
    return tags;
  }

  private static String label(List<Option> options, String code) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .map(Option::label)
        .findFirst()
        .orElse("Somebody else");
  }
}

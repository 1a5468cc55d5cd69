package org.serachub.conference.outcome.web;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.conference.outcome.Answer;
import org.serachub.conference.outcome.Part;
import org.serachub.conference.web.Desk;
import org.serachub.decision.FieldId;
import org.serachub.decision.Purpose;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.ValueView.Source;
import org.serachub.request.EntryId;
import org.serachub.request.Requester;
import org.serachub.web.Frames;
import org.serachub.web.HubProblem;
import org.serachub.web.Pages;
import org.serachub.web.Typed;

/** Shows the questions of one part, with what stands there, as far as its reader may see it. */
@Singleton
final class PartDesk {
  private static final String TEMPLATE = "outcome/part.jte";

  private final Desk desk;
  private final OutcomeDoor outcomeDoor;
  private final PartForm partForm;
  private final Pages pages;
  private final Frames frames;

  PartDesk(Desk desk, OutcomeDoor outcomeDoor, PartForm partForm, Pages pages, Frames frames) {
    this.desk = desk;
    this.outcomeDoor = outcomeDoor;
    this.partForm = partForm;
    this.pages = pages;
    this.frames = frames;
  }

  /**
   * Which part of which item.
   *
   * @param entry empty: a new decision
   */
  record Asked(Part part, OutcomeDoor.Place place, Optional<EntryId> entry) {}

  /** The form as it stands. */
  HttpResponse<byte[]> show(HttpRequest<?> request, Requester by, Asked asked) {
    return answer(request, by, asked, HttpStatus.OK, Optional.empty());
  }

  /** The form with what was typed; where somebody was first, with what they wrote beside it. */
  HttpResponse<byte[]> again(
      HttpRequest<?> request, Requester by, Asked asked, HttpStatus status, Typed typed) {
    return answer(request, by, asked, status, Optional.of(typed));
  }

  private HttpResponse<byte[]> answer(
      HttpRequest<?> request, Requester by, Asked asked, HttpStatus status, Optional<Typed> typed) {
    var due =
        desk.undertakingFirst(
            by, asked.place().conference(), asked.place().item(), asked.place().path());
    if (due.isPresent()) {
      return Pages.seeOther(due.get());
    }
    var frame = frames.of(request, Purpose.CONFERENCE, title(asked.part()));
    return outcomeDoor.ask(
        desk.act(request, by),
        asked.place(),
        given -> {
          var standing = standing(asked, given.view());
          if (asked.entry().isPresent() && asked.part() == Part.DECISION && standing.isEmpty()) {
            throw new HubProblem.Absent();
          }
          var page = page(asked, given.view(), status, typed);
          return pages.answer(status, TEMPLATE, frame.with(given.disclosure().receipt()), page);
        });
  }

  /** The answers that differ from what stands there. */
  List<Answer> changed(HttpRequest<?> request, Requester by, Asked asked, List<Answer> answers) {
    return outcomeDoor.ask(
        desk.act(request, by),
        asked.place(),
        given -> {
          var standing = standing(asked, given.view());
          return answers.stream()
              .filter(
                  answer ->
                      !answer
                          .content()
                          .equals(
                              Optional.ofNullable(standing.get(answer.field()))
                                  .filter(source -> Optional.of(source.id()).equals(answer.shown()))
                                  .map(Source::content)))
              .toList();
        });
  }

  private PartPage page(
      Asked asked, Optional<CaseView> view, HttpStatus status, Optional<Typed> typed) {
    var standing = standing(asked, view);
    var beaten = status == HttpStatus.CONFLICT;
    return new PartPage(
        asked.place().path(),
        asked.place().item().reference(),
        asked.part().fields().stream().map(id -> question(asked, view, id, beaten)).toList(),
        beaten,
        typed.orElseGet(() -> PartForm.filled(standing)));
  }

  private PartPage.Question question(
      Asked asked, Optional<CaseView> view, FieldId id, boolean beaten) {
    var field = partForm.field(id);
    var value = asked.entry().flatMap(entry -> Standing.of(view, id, entry));
    return new PartPage.Question(
        field,
        field.question(),
        hint(id),
        PartForm.options(field),
        value.flatMap(each -> each.source()).map(source -> source.id().toString()).orElse(""),
        beaten ? Optional.of(value.map(each -> each.text()).orElse("Nothing")) : Optional.empty());
  }

  private static Map<FieldId, Source> standing(Asked asked, Optional<CaseView> view) {
    var standing = new LinkedHashMap<FieldId, Source>();
    for (var id : asked.part().fields()) {
      asked
          .entry()
          .flatMap(entry -> Standing.of(view, id, entry))
          .flatMap(value -> value.source())
          .ifPresent(source -> standing.put(id, source));
    }
    return standing;
  }

  private static String title(Part part) {
    return switch (part) {
      case DECISION -> "Record a decision";
      case RISK -> "Rate the risk";
      case REVIEW -> "Set the next review";
      case CLOSING -> "Close this item";
    };
  }

  private static String hint(FieldId id) {
    return switch (id.word()) {
      case "conference-decision" -> "Everybody invited may read this. One decision at a time";
      case "conference-dissent" -> "The agency and its reason. Everybody invited may read this";
      case "conference-risk-reason" -> "For the agencies that act on risk";
      case "conference-next-review" -> "A working day. For example, 7 4 2027";
      default -> "";
    };
  }
}

package org.serachub.conference.outcome.web;

import static org.serachub.decision.Role.CHAIR;
import static org.serachub.decision.Role.COORDINATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.Optional;
import org.serachub.casefile.CaseRefusal;
import org.serachub.conference.Refusal;
import org.serachub.conference.outcome.Part;
import org.serachub.conference.outcome.RecordOutcome;
import org.serachub.conference.web.Desk;
import org.serachub.platform.Ids;
import org.serachub.request.EntryId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.cases.CaseRoutes;

/** Records the parts of an outcome: a decision, the rating of the risk, the next review. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartController {
  private final Desk desk;
  private final PartDesk partDesk;
  private final PartForm partForm;
  private final DrawOutcome drawOutcome;
  private final Recording recording;

  PartController(
      Desk desk,
      PartDesk partDesk,
      PartForm partForm,
      DrawOutcome drawOutcome,
      Recording recording) {
    this.desk = desk;
    this.partDesk = partDesk;
    this.partForm = partForm;
    this.drawOutcome = drawOutcome;
    this.recording = recording;
  }

  @Get("/conferences/{code}/cases/{reference}/outcome/{part}")
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> ask(
      HttpRequest<?> request, Requester by, String code, String reference, String part) {
    return partDesk.show(request, by, asked(by, code, reference, part));
  }

  @Post("/conferences/{code}/cases/{reference}/outcome/{part}")
  @Consumes(MediaType.ALL)
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "collection")
  HttpResponse<byte[]> record(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      String part,
      @Body byte[] body) {
    return record(request, by, asked(by, code, reference, part), desk.read(request, body));
  }

  @Get("/conferences/{code}/cases/{reference}/outcome/decision/{entry}")
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "consultation")
  HttpResponse<byte[]> askAgain(
      HttpRequest<?> request, Requester by, String code, String reference, String entry) {
    return partDesk.show(request, by, decision(by, code, reference, entry));
  }

  @Post("/conferences/{code}/cases/{reference}/outcome/decision/{entry}")
  @Consumes(MediaType.ALL)
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "alteration")
  HttpResponse<byte[]> correct(
      HttpRequest<?> request,
      Requester by,
      String code,
      String reference,
      String entry,
      @Body byte[] body) {
    return record(request, by, decision(by, code, reference, entry), desk.read(request, body));
  }

  private HttpResponse<byte[]> record(
      HttpRequest<?> request, Requester by, PartDesk.Asked asked, Form form) {
    var answers = partForm.read(form, asked.part());
    if (!form.valid()) {
      return partDesk.again(request, by, asked, HttpStatus.BAD_REQUEST, form.typed());
    }
    var item = asked.place().item();
    var entry = asked.entry().orElseGet(() -> new EntryId(recording.ids().next()));
    try {
      return desk.once(
          by,
          form,
          () -> {
            var changed = partDesk.changed(request, by, asked, answers);
            recording.use().record(desk.act(request, by), item.id(), entry, changed);
            return Done.SAVED.at(asked.place().path());
          });
    } catch (Refusal refusal) {
      if (refusal.why() != Refusal.Why.STALE) {
        throw refusal;
      }
    } catch (CaseRefusal refusal) {
      if (refusal.why() != CaseRefusal.Why.STALE) {
        throw refusal;
      }
    }
    return partDesk.again(request, by, asked, HttpStatus.CONFLICT, form.typed());
  }

  private PartDesk.Asked asked(Requester by, String code, String reference, String word) {
    var part = Part.of(word).orElseThrow(HubProblem.Absent::new);
    var place = place(by, code, reference);
    if (part == Part.RISK && !drawOutcome.isRated(place)) {
      throw new HubProblem.Absent();
    }
    return new PartDesk.Asked(
        part,
        place,
        part == Part.DECISION ? Optional.empty() : Optional.of(DrawOutcome.only(place)));
  }

  private PartDesk.Asked decision(Requester by, String code, String reference, String entry) {
    return new PartDesk.Asked(
        Part.DECISION,
        place(by, code, reference),
        Optional.of(new EntryId(CaseRoutes.uuid(entry))));
  }

  private OutcomeDoor.Place place(Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var place = new OutcomeDoor.Place(conference, desk.item(by, conference, reference));
    if (!drawOutcome.mayRecord(by, place)) {
      throw new HubProblem.Stale();
    }
    return place;
  }

  /** The use case, and the ids of new decisions. */
  @jakarta.inject.Singleton
  record Recording(RecordOutcome use, Ids ids) {}
}

package org.serachub.conference.attendance.web;

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
import org.serachub.conference.AgendaItem;
import org.serachub.conference.Conference;
import org.serachub.conference.Refusal;
import org.serachub.conference.attendance.RecordAttendance;
import org.serachub.conference.web.Desk;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Form;
import org.serachub.web.Frames;
import org.serachub.web.Pages;

/** Records who is there for an item. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AttendanceController {
  private static final String TEMPLATE = "attendance/attendance.jte";
  private static final String TITLE = "Attendance";

  private final Desk desk;
  private final AttendanceForm attendanceForm;
  private final RecordAttendance recordAttendance;
  private final Pages pages;
  private final Frames frames;

  AttendanceController(
      Desk desk,
      AttendanceForm attendanceForm,
      RecordAttendance recordAttendance,
      Pages pages,
      Frames frames) {
    this.desk = desk;
    this.attendanceForm = attendanceForm;
    this.recordAttendance = recordAttendance;
    this.pages = pages;
    this.frames = frames;
  }

  @Get("/conferences/{code}/cases/{reference}/attendance")
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "none")
  HttpResponse<byte[]> ask(HttpRequest<?> request, Requester by, String code, String reference) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    return pages.ok(TEMPLATE, frames.of(request, TITLE), attendanceForm.page(by, conference, item));
  }

  @Post("/conferences/{code}/cases/{reference}/attendance")
  @Consumes(MediaType.ALL)
  @Access(
      value = {CHAIR, COORDINATOR},
      audit = "conference")
  HttpResponse<byte[]> record(
      HttpRequest<?> request, Requester by, String code, String reference, @Body byte[] body) {
    var conference = desk.conference(by, code);
    var item = desk.item(by, conference, reference);
    var form = desk.read(request, body);
    var changes = attendanceForm.read(form, item);
    try {
      return desk.once(
          by,
          form,
          () -> {
            recordAttendance.record(desk.act(request, by), item.id(), changes);
            return Done.SAVED.at(Desk.path(conference, item) + "/attendance");
          });
    } catch (Refusal refusal) {
      if (refusal.why() != Refusal.Why.STALE) {
        throw refusal;
      }
      return beaten(request, by, form, conference, item);
    }
  }

  private HttpResponse<byte[]> beaten(
      HttpRequest<?> request, Requester by, Form form, Conference conference, AgendaItem item) {
    var page = attendanceForm.beaten(by, conference, item, form.typed());
    return pages.answer(HttpStatus.CONFLICT, TEMPLATE, frames.of(request, TITLE), page);
  }
}

package org.serachub.administration.web;

import static org.serachub.decision.Role.ADMINISTRATOR;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.serachub.account.Person;
import org.serachub.account.Superseded;
import org.serachub.administration.AddAgency;
import org.serachub.administration.ChangeAgency;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.CivilTime;
import org.serachub.web.Done;
import org.serachub.web.FieldError;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;

/** Agencies: in, changed, out. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class AgencyController {
  private static final String NO_ROLE_NOW = " (has no confirmed role at present)";
  private static final String TEMPLATE = "administration/agency.jte";
  private static final String NEW = "Add an agency";

  private final Agencies agencies;
  private final AddAgency addAgency;
  private final ChangeAgency changeAgency;
  private final Ids ids;
  private final Desk desk;

  AgencyController(
      Agencies agencies, AddAgency addAgency, ChangeAgency changeAgency, Ids ids, Desk desk) {
    this.agencies = agencies;
    this.addAgency = addAgency;
    this.changeAgency = changeAgency;
    this.ids = ids;
    this.desk = desk;
  }

  @Get("/administration/agencies/new")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> fresh(HttpRequest<?> request) {
    return desk.page(
        request, TEMPLATE, NEW, new AgencyPage(Typed.EMPTY, true, List.of(), 0, Map.of()));
  }

  @Post("/administration/agencies/new")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> add(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.read(request, body);
    var code = code(form);
    var name = form.text("name", "the agency's name", 120);
    var sector = form.choice("sector", "a sector", AgencyPage.SECTORS);
    var responder = form.ticked("responder");
    Versions.of(form);
    if (!form.valid()) {
      return desk.again(
          request, TEMPLATE, NEW, new AgencyPage(form.typed(), true, List.of(), 0, Map.of()));
    }
    var agency =
        new Agency(
            new AgencyId(ids.next()),
            code.orElseThrow(),
            name.orElseThrow(),
            Term.of(Sector.class, sector.orElseThrow()),
            responder,
            Optional.empty(),
            Optional.empty(),
            0);
    if (agencies.all().stream().anyMatch(other -> clashes(other, agency))) {
      var typed = form.typed().with(new FieldError("name", "Another agency has this name or code"));
      return desk.again(
          request, TEMPLATE, NEW, new AgencyPage(typed, true, List.of(), 0, Map.of()));
    }
    return desk.once(
        by,
        form,
        () -> {
          Desk.orStale(addAgency.add(by, agency, desk.id(request)));
          return Done.SAVED.at("/administration");
        });
  }

  @Get("/administration/agencies/{code}")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request, String code) {
    var agency = agencies.findByCode(code).orElseThrow(HubProblem.Absent::new);
    var page =
        new AgencyPage(Filled.from(agency), false, leads(agency), agency.version(), Map.of());
    return desk.page(request, TEMPLATE, agency.name(), page);
  }

  @Post("/administration/agencies/{code}")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> change(
      HttpRequest<?> request, Requester by, String code, @Body byte[] body) {
    var agency = agencies.findByCode(code).orElseThrow(HubProblem.Absent::new);
    var form = desk.read(request, body);
    var changed = changed(form, agency);
    if (!form.valid() || changed.isEmpty()) {
      var page = new AgencyPage(form.typed(), false, leads(agency), Versions.of(form), Map.of());
      return desk.again(request, TEMPLATE, agency.name(), page);
    }
    try {
      return desk.once(
          by,
          form,
          () -> {
            var objection = changeAgency.change(by, changed.get(), desk.id(request));
            Desk.orStale(objection.isEmpty());
            return Done.SAVED.at("/administration");
          });
    } catch (Superseded overtaken) {
      return overtaken(request, code, form);
    }
  }

  private HttpResponse<byte[]> overtaken(HttpRequest<?> request, String code, Form form) {
    var now = agencies.findByCode(code).orElseThrow(HubProblem.Absent::new);
    var page = new AgencyPage(form.typed(), false, leads(now), now.version(), words(now));
    return desk.overtaken(request, TEMPLATE, now.name(), page);
  }

  private Map<String, String> words(Agency agency) {
    var words = new LinkedHashMap<String, String>();
    words.put("Name", agency.name());
    words.put("Sector", Words.of(agency.sector()));
    words.put("First Responder", agency.firstResponder() ? "Yes" : "No");
    words.put("Lead", changeAgency.lead(agency).map(Person::name).orElse("Nobody yet"));
    words.put("Leave date", agency.leftOn().map(CivilTime::day).orElse("None"));
    return words;
  }

  private Optional<Agency> changed(Form form, Agency agency) {
    var name = form.text("name", "the agency's name", 120);
    var sector = form.choice("sector", "a sector", AgencyPage.SECTORS);
    var responder = form.ticked("responder");
    var lead = form.optionalChoice("lead", leads(agency));
    var left = desk.leaveDate(form, "left", "the day it leaves", agency.leftOn());
    var version = Versions.of(form);
    if (name.isEmpty() || sector.isEmpty()) {
      return Optional.empty();
    }
    var changed =
        new Agency(
            agency.id(),
            agency.code(),
            name.get(),
            Term.of(Sector.class, sector.get()),
            responder,
            lead.map(UUID::fromString).map(PersonId::new),
            left,
            version);
    if (agencies.all().stream()
        .anyMatch(other -> !other.id().equals(agency.id()) && clashes(other, changed))) {
      return form.refuse("name", "Another agency has this name");
    }
    return Optional.of(changed);
  }

  private static Optional<String> code(Form form) {
    var code = form.text("code", "a short code", 40);
    if (code.filter(text -> !text.matches("[a-z][a-z0-9-]*") || text.equals("new")).isPresent()) {
      return form.refuse("code", "Code must be lower case letters, digits and hyphens");
    }
    return code;
  }

  private static boolean clashes(Agency one, Agency other) {
    return one.code().equals(other.code()) || one.name().equalsIgnoreCase(other.name());
  }

  private List<Option> leads(Agency agency) {
    var eligible = changeAgency.eligible(agency.id());
    return Stream.concat(
            eligible.stream().map(person -> new Option(person.id().toString(), person.name())),
            changeAgency.lead(agency).filter(lead -> !eligible.contains(lead)).stream()
                .map(lead -> new Option(lead.id().toString(), lead.name() + NO_ROLE_NOW)))
        .toList();
  }
}

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
import java.util.UUID;
import org.serachub.account.People;
import org.serachub.account.Superseded;
import org.serachub.administration.NamePartnership;
import org.serachub.administration.PartnershipSettings;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.request.AgencyId;
import org.serachub.request.Requester;
import org.serachub.web.Access;
import org.serachub.web.Done;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The overview, and the partnership's own settings. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class PartnershipController {
  private static final String TITLE = "Partnership";
  private static final String TEMPLATE = "administration/partnership.jte";

  private static final String REPEAT =
      "Enter a number of months from 0 to " + PartnershipSettings.MOST_MONTHS;

  private final NamePartnership partnership;
  private final Agencies agencies;
  private final People people;
  private final Desk desk;

  PartnershipController(NamePartnership partnership, Agencies agencies, People people, Desk desk) {
    this.partnership = partnership;
    this.agencies = agencies;
    this.people = people;
    this.desk = desk;
  }

  @Get("/administration")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> overview(HttpRequest<?> request) {
    var page = new OverviewPage(partnership.current(), agencies.all(), people(), desk.today());
    return desk.page(request, "administration/overview.jte", "Administration", page);
  }

  private List<OverviewPage.Row> people() {
    var today = desk.today();
    return people.all().stream()
        .map(person -> new OverviewPage.Row(person, Standing.of(person, today)))
        .toList();
  }

  @Get("/administration/partnership")
  @Access(value = ADMINISTRATOR, audit = "none")
  HttpResponse<byte[]> form(HttpRequest<?> request) {
    var now = partnership.current();
    var typed =
        Typed.of(
            Map.of(
                "name", now.name(),
                "wording", now.wording(),
                "host", now.host().map(AgencyId::toString).orElse(""),
                "research-days", "" + now.researchDays(),
                "repeat", "" + now.repeatMonths()));
    var page = new PartnershipPage(typed, hosts(), now.version(), Map.of());
    return desk.page(request, TEMPLATE, TITLE, page);
  }

  @Post("/administration/partnership")
  @Consumes(MediaType.ALL)
  @Access(value = ADMINISTRATOR, audit = "administration")
  HttpResponse<byte[]> change(HttpRequest<?> request, Requester by, @Body byte[] body) {
    var form = desk.read(request, body);
    var name = form.text("name", "the partnership's name", 120);
    var wording = form.choice("wording", "a word", PartnershipPage.WORDINGS);
    var host = form.optionalChoice("host", hosts());
    var days =
        form.parsed(
            "research-days",
            "Enter a whole number of working days from 0 to 30",
            PartnershipController::days);
    var repeat = form.parsed("repeat", REPEAT, PartnershipController::months);
    var version = Versions.of(form);
    if (!form.valid()) {
      return desk.again(
          request, TEMPLATE, TITLE, new PartnershipPage(form.typed(), hosts(), version, Map.of()));
    }
    var settings =
        new PartnershipSettings(
            name.orElseThrow(),
            wording.orElseThrow(),
            host.map(UUID::fromString).map(AgencyId::new),
            days.orElseThrow(),
            repeat.orElseThrow(),
            version);
    try {
      return desk.once(
          by,
          form,
          () -> {
            partnership.name(by, settings, desk.id(request));
            return Done.SAVED.at("/administration");
          });
    } catch (Superseded overtaken) {
      var now = partnership.current();
      var page = new PartnershipPage(form.typed(), hosts(), now.version(), words(now));
      return desk.overtaken(request, TEMPLATE, TITLE, page);
    }
  }

  private Map<String, String> words(PartnershipSettings settings) {
    var words = new LinkedHashMap<String, String>();
    words.put("Name", settings.name());
    words.put("Word for the person at risk", settings.wording());
    words.put(
        "Host agency",
        settings.host().flatMap(agencies::find).map(Agency::name).orElse("Not decided yet"));
    words.put("Working days for research", "" + settings.researchDays());
    words.put("Months for a repeat", "" + settings.repeatMonths());
    return words;
  }

  private static int days(String typed) {
    var days = Integer.parseInt(typed);
    if (days < 0 || days > 30) {
      throw new IllegalArgumentException("from 0 to 30 working days");
    }
    return days;
  }

  private static int months(String text) {
    if (!text.matches("[0-9]{1,3}") || Integer.parseInt(text) > PartnershipSettings.MOST_MONTHS) {
      throw new IllegalArgumentException("not a number of months");
    }
    return Integer.parseInt(text);
  }

  private List<Option> hosts() {
    return agencies.all().stream()
        .map(agency -> new Option(agency.id().toString(), agency.name()))
        .toList();
  }
}

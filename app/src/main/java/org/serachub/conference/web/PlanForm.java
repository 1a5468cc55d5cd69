package org.serachub.conference.web;

import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.serachub.conference.Conference;
import org.serachub.conference.Conferences;
import org.serachub.conference.Plan;
import org.serachub.request.PersonId;
import org.serachub.web.CivilTime;
import org.serachub.web.Form;
import org.serachub.web.Option;
import org.serachub.web.Typed;

/** The controls that ask what is planned of a conference. */
@Singleton
final class PlanForm {
  private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

  private final Conferences conferences;
  private final Clock clock;

  PlanForm(Conferences conferences, Clock clock) {
    this.conferences = conferences;
    this.clock = clock;
  }

  /**
   * Reads the controls. Empty if an answer is wrong, which the form then knows.
   *
   * @param changed the conference that is being changed, if one is
   */
  Optional<Plan> read(Form form, Optional<Conference> changed) {
    var title = form.text("title", "a title", 120);
    var where = where(form);
    var day = form.date("date", "the date of the conference");
    var starts = time(form, "starts", "Enter a start time, such as 09:30");
    var ends = time(form, "ends", "Enter an end time, such as 12:30");
    var chair = form.optionalChoice("chair", chairs());
    if (title.isEmpty() || where.isEmpty() || day.isEmpty() || starts.isEmpty() || ends.isEmpty()) {
      return Optional.empty();
    }
    var from = at(day.get(), starts.get());
    var to = at(day.get(), ends.get());
    if (!to.isAfter(from)) {
      return form.refuse("ends", "The end time must be after the start time");
    }
    var plan =
        new Plan(
            title.get(),
            where.get().place(),
            where.get().link(),
            from,
            to,
            chair.map(UUID::fromString).map(PersonId::new));
    return inTime(form, plan, changed) && isFree(form, plan, changed)
        ? Optional.of(plan)
        : Optional.empty();
  }

  /** The form as it starts for a conference that is to be changed. */
  static Typed filled(Conference conference) {
    var starts = conference.startsAt().atZone(CivilTime.ZONE);
    var answers = new LinkedHashMap<String, String>();
    answers.put("title", conference.title());
    answers.put("place", conference.place());
    answers.put("link", conference.link().orElse(""));
    answers.put("date-day", "" + starts.getDayOfMonth());
    answers.put("date-month", "" + starts.getMonthValue());
    answers.put("date-year", "" + starts.getYear());
    answers.put("starts", CivilTime.clock(conference.startsAt()));
    answers.put("ends", CivilTime.clock(conference.endsAt()));
    answers.put("chair", conference.chair().map(PersonId::toString).orElse(""));
    return Typed.of(answers);
  }

  /** What a conference is planned as, in words, for somebody who must see it beside their own. */
  Map<String, String> words(Conference conference) {
    var words = new LinkedHashMap<String, String>();
    words.put("Title", conference.title());
    words.put("Room", conference.place().isEmpty() ? "None" : conference.place());
    words.put("Link", conference.link().orElse("None"));
    words.put("When", when(conference));
    words.put("Chair", conference.chair().map(this::chair).orElse("Not decided yet"));
    return words;
  }

  List<Option> chairs() {
    return conferences.chairs().entrySet().stream()
        .map(chair -> new Option(chair.getKey().toString(), chair.getValue()))
        .toList();
  }

  static String when(Conference conference) {
    return CivilTime.minute(conference.startsAt()) + " to " + CivilTime.clock(conference.endsAt());
  }

  private String chair(PersonId chair) {
    return conferences.chairs().getOrDefault(chair, "Not set");
  }

  private record Where(String place, Optional<String> link) {}

  private static Optional<Where> where(Form form) {
    var place = form.optionalText("place", "the room", 200);
    var link = form.optionalText("link", "the link", 500);
    if (link.isPresent() && !leadsToAMeeting(link.get())) {
      return form.refuse("link", "Enter a whole link that starts with https://");
    }
    if (place.isEmpty() && link.isEmpty() && form.typed().error("place") == null) {
      return form.refuse("place", "Enter a room, a link or both");
    }
    return Optional.of(new Where(place.orElse(""), link));
  }

  private static boolean leadsToAMeeting(String link) {
    try {
      var uri = URI.create(link);
      return "https".equalsIgnoreCase(uri.getScheme())
          && uri.getHost() != null
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private boolean inTime(Form form, Plan plan, Optional<Conference> changed) {
    var now = clock.instant();
    if (changed.filter(before -> before.startsAt().equals(plan.startsAt())).isPresent()) {
      return plan.endsAt().isAfter(now)
          || form.refuse("ends", "The planned end must be in the future").isPresent();
    }
    if (changed.filter(before -> !before.startsAt().isAfter(now)).isPresent()) {
      return form.refuse("starts", "This conference has begun: its start stays as it is")
          .isPresent();
    }
    if (plan.startsAt().isAfter(now)) {
      return true;
    }
    var today = CivilTime.day(plan.startsAt()).equals(CivilTime.day(now));
    return (today
            ? form.refuse("starts", "The start time must be in the future")
            : form.refuse("date", "date-day", "The date of the conference must be in the future"))
        .isPresent();
  }

  private boolean isFree(Form form, Plan plan, Optional<Conference> changed) {
    var clash = conferences.clash(plan, changed.map(Conference::id));
    clash.ifPresent(
        other ->
            form.refuse(
                "chair",
                "%s chairs “%s” at that time: %s. Choose another time or another chair"
                    .formatted(
                        plan.chair().map(this::chair).orElse(""), other.title(), when(other))));
    return clash.isEmpty();
  }

  private static Optional<LocalTime> time(Form form, String name, String message) {
    return form.parsed(name, message, PlanForm::time);
  }

  private static LocalTime time(String text) {
    var match = TIME.matcher(text);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a time");
    }
    return LocalTime.of(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2)));
  }

  private static Instant at(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(CivilTime.ZONE).toInstant();
  }
}

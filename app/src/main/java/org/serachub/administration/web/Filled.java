package org.serachub.administration.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.serachub.agency.Agency;
import org.serachub.request.PersonId;
import org.serachub.web.Typed;

/** Forms that start with what is kept. */
final class Filled {
  private Filled() {}

  static Typed from(Agency agency) {
    var answers = new HashMap<String, String>();
    answers.put("name", agency.name());
    answers.put("sector", agency.sector().word());
    answers.put("responder", agency.firstResponder() ? "yes" : "");
    answers.put("lead", agency.lead().map(PersonId::toString).orElse(""));
    answers.putAll(date("left", agency.leftOn()));
    return Typed.of(answers);
  }

  static Map<String, String> date(String name, Optional<LocalDate> day) {
    return day.map(
            date ->
                Map.of(
                    name + "-day", String.valueOf(date.getDayOfMonth()),
                    name + "-month", String.valueOf(date.getMonthValue()),
                    name + "-year", String.valueOf(date.getYear())))
        .orElse(Map.of());
  }
}

package org.serachub.browser;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.serachub.platform.London;
import org.serachub.platform.calendar.WorkingDays;

/**
 * Eight people of the demonstration, each at a browser of their own, and the days they plan for.
 */
final class Round implements AutoCloseable {
  static final String COORDINATOR = "Imran Halloway";
  static final String CHAIR = "Ruth Castell";
  static final String OFFICER = "Helen Strand";
  static final String POLICE = "Dan Okafor";
  static final String HOUSING = "Colin Burdett";
  static final String HOSPITAL = "Grace Lindqvist";
  static final String CHILDREN = "Leila Farrow";
  static final String ADVOCATE = "Nadia Selim";

  /** Those who sit in the room for an agency. */
  static final List<String> INVITED = List.of(POLICE, HOUSING, HOSPITAL, CHILDREN, ADVOCATE);

  /** The agencies they speak for. */
  static final List<String> AGENCIES =
      List.of(
          "Brackenmouth Police",
          "Brackenmouth Housing",
          "Brackenmouth Hospitals NHS Trust",
          "Brackenmouth Children's Services",
          "Lantern Advocacy");

  private final DemoHub demo = new DemoHub();
  private final Map<String, Visitor> people = new LinkedHashMap<>();

  Round(Chromium chromium, Script script) {
    for (var name :
        List.of(COORDINATOR, CHAIR, OFFICER, POLICE, HOUSING, HOSPITAL, CHILDREN, ADVOCATE)) {
      people.put(name, chromium.visitor(demo.hub, script).signIn(demo.person(name)));
    }
  }

  Visitor visitor(String name) {
    return Objects.requireNonNull(people.get(name));
  }

  LocalDate today() {
    return London.today(demo.hub.clock());
  }

  /** Beyond what the demonstration plans, since one chair cannot be in two places. */
  LocalDate conferenceDay() {
    return today().plusDays(45);
  }

  LocalDate workingDay(int after) {
    return demo.hub.bean(WorkingDays.class).add(today(), after);
  }

  /** Fails if anything went wrong in the background of anybody's browser. */
  void unharmed() {
    people.values().forEach(Visitor::unharmed);
  }

  @Override
  public void close() {
    people.values().forEach(Visitor::close);
    demo.close();
  }
}

package org.serachub.browser;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that somebody of each role can reach can be used by everybody. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EveryPageTest {
  private final DemoHub demo = new DemoHub();
  private final Chromium chromium = new Chromium();
  private final Set<String> looked = new HashSet<>();

  @AfterAll
  void close() {
    chromium.close();
    demo.close();
  }

  @Test
  void whoeverIsNotSignedIn() {
    check(chromium.visitor(demo.hub, Script.ON), "nobody", "/sign-in", 5);
  }

  @ParameterizedTest
  @CsvSource({
    "Ruth Castell, chair, 10",
    "Imran Halloway, coordinator, 16",
    "Dan Okafor, representative, 12",
    "Nadia Selim, advocate, 12",
    "Helen Strand, dpo, 9",
    "Alex Quaye, administrator, 8",
    "Jo Penrose, observer, 5"
  })
  void whoeverHasARole(String name, String role, int least) {
    var visitor = chromium.visitor(demo.hub, Script.ON).signIn(demo.person(name));
    if (List.of("coordinator", "representative", "advocate").contains(role)) {
      visitor.go("/referrals/new").press("Start now").follow("Back to the task list");
      visitor.follow("Add a person, place or business").choose("Survivor").press("Continue");
    }
    check(visitor, role, "/", least);
  }

  private void check(Visitor visitor, String role, String start, int least) {
    var wrong = new ArrayList<String>();
    var seen =
        new Crawl(visitor)
            .from(
                start,
                shape -> {
                  var page = new EveryPage(visitor.page(), role + " " + shape);
                  var first = looked.add(shape);
                  wrong.addAll(page.check(first));
                  if (first) {
                    wrong.addAll(new EveryPage(visitor.page(), role + " " + shape).checkKeyboard());
                  }
                });
    EveryPage.none(wrong);
    visitor.unharmed();
    visitor.close();
    assertTrue(seen.size() >= least, () -> role + " reached only " + seen);
  }
}

package org.serachub.casefile.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.serachub.casefile.web.Saltmarsh.CASE;

import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.serachub.testing.Browser;
import org.serachub.testing.TestHub;

/**
 * A case is on the list of whoever is shown anything of it, though no name says so: here it is
 * about a place, and one agency's warning to staff is all there is.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ListedCasesTest {
  private Saltmarsh town;

  @BeforeAll
  void start() {
    town =
        new Saltmarsh(
            TestHub.fresh(),
            bundle -> {
              var cases = bundle.indexOf("    contributions:");
              var conferences = bundle.indexOf("conferences:");
              return bundle
                      .substring(0, cases)
                      .replace("    - {subject: one, kind: survivor}\n", "")
                  + """
                      contributions:
                        - custodian: police
                          author: pat@police.example
                          recorded: today-3d 10:15
                          release: conference
                          values:
                            - {field: risk-staff, about: flat, content: Go in pairs.}
                  """
                  + bundle.substring(conferences);
            });
  }

  @AfterAll
  void stop() {
    town.close();
  }

  @Test
  void itIsListedForThoseWhoAreShownSomethingOfItAndForNobodyElse() {
    var police = town.as("pat@police.example");
    assertTrue(police.get(CASE).text().contains("Go in "));
    assertTrue(lists(police));
    for (var address : new String[] {"ada@harbour.example", "neil@hospital.example"}) {
      assertEquals(404, town.as(address).get(CASE).status(), address);
      assertFalse(lists(town.as(address)), address);
    }
  }

  /** What an agency gave first is looked at first, and may be what counts no more. */
  @Test
  void itStaysThereWhenWhatWasGivenFirstIsCorrected() {
    var police = town.as("pat@police.example");
    var correct = police.get(CASE).html().expectFirst("dd:contains(Go in) a:contains(Correct)");
    var form = police.get(correct.attr("href"));
    assertEquals(
        303,
        police
            .submit(
                form,
                Map.of(
                    "text",
                    "Go in threes.",
                    "release",
                    "conference",
                    "handling",
                    "none",
                    "kind",
                    "fact"))
            .status());
    assertTrue(police.get(CASE).text().contains("Go in threes."));
    assertTrue(lists(police));
  }

  private static boolean lists(Browser browser) {
    return !browser.get("/cases").html().select("main table a[href=" + CASE + "]").isEmpty();
  }
}

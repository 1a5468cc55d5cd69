package org.serachub.referral.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.ConsentState;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.Sharing;
import org.serachub.referral.Step;
import org.serachub.referral.Steps;
import org.serachub.referral.WithoutAgreement;
import org.serachub.web.Link;

/**
 * The task list of a referral.
 *
 * @param danger somebody is in danger and 999 has not been called
 * @param open how much is still to be done before it can be sent
 */
public record TasksPage(
    List<Section> sections, boolean danger, int open, Link add, Link check, Link erase, Link back) {
  /** The tasks about the referral as a whole, or about one subject. */
  public record Section(String title, List<Task> tasks, Optional<Link> remove) {}

  /** Copies the list. */
  public TasksPage {
    sections = List.copyOf(sections);
  }

  static TasksPage of(UUID id, DraftReferral draft, String survivor) {
    var sections = new ArrayList<Section>();
    sections.add(new Section("The concern", tasks(id, draft), Optional.empty()));
    for (var one : draft.subjects()) {
      sections.add(
          new Section(
              Captions.of(draft, one, survivor),
              tasks(id, draft, one),
              Optional.of(new Link("Remove", Paths.subject(id, one.key()) + "/remove"))));
    }
    return new TasksPage(
        sections,
        DraftDesk.awaitsCall(draft),
        Steps.open(draft).size() + (draft.lead().isPresent() ? 0 : 1),
        new Link("Add a person, place or business", Paths.subjects(id)),
        new Link("Check your answers", Paths.check(id)),
        new Link("Delete this referral", Paths.of(id) + "/delete"),
        new Link("Back to referrals", Paths.ALL));
  }

  private static List<Task> tasks(UUID id, DraftReferral draft) {
    return Steps.whole().stream().map(step -> task(id, draft, Optional.empty(), step)).toList();
  }

  private static List<Task> tasks(UUID id, DraftReferral draft, DraftReferral.Someone one) {
    var key = Optional.of(one.key());
    var tasks = new ArrayList<Task>();
    Steps.about(one.kind()).forEach(step -> tasks.add(task(id, draft, key, step)));
    if (Sharing.asks(one.kind())) {
      tasks.add(
          new Task(
              Sharing.TITLE,
              Paths.step(id, key, Sharing.STEP),
              Sharing.of(draft, one.key()).isPresent() ? Step.Standing.DONE : Step.Standing.TO_DO));
      if (mayDecide(draft, one)) {
        tasks.add(
            new Task(
                WithoutAgreement.TITLE,
                Paths.step(id, key, WithoutAgreement.STEP),
                WithoutAgreement.of(draft, one.key()).isPresent()
                    ? Step.Standing.DONE
                    : Step.Standing.OPTIONAL));
      }
    }
    return List.copyOf(tasks);
  }

  /** Offered once it is known that they have not agreed. */
  private static boolean mayDecide(DraftReferral draft, DraftReferral.Someone one) {
    return WithoutAgreement.of(draft, one.key()).isPresent()
        || Sharing.of(draft, one.key())
            .filter(sharing -> !sharing.said().equals(Optional.of(ConsentState.GIVEN)))
            .isPresent();
  }

  private static Task task(UUID id, DraftReferral draft, Optional<UUID> about, Step step) {
    return new Task(step.title(), Paths.step(id, about, step.id()), step.standing(draft, about));
  }
}

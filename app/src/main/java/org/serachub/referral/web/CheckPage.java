package org.serachub.referral.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.content.Contents;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.Seen;
import org.serachub.referral.Sharing;
import org.serachub.referral.Step;
import org.serachub.referral.Steps;
import org.serachub.referral.WithoutAgreement;
import org.serachub.web.Frame;
import org.serachub.web.Link;

/**
 * Everything that was typed, once more, before it is sent.
 *
 * @param danger somebody is in danger and 999 has not been called
 * @param open pages that must be answered first
 * @param seen what is drawn here, for the form that sends it
 * @param changed another window changed it since it was checked
 */
public record CheckPage(
    boolean danger, List<Card> cards, List<Link> open, String seen, boolean changed, Link back) {
  /** The answers about the referral as a whole, or about one subject. */
  public record Card(String title, List<Row> rows) {}

  /** One question. */
  public record Row(String label, String text, Link change) {
    @Override
    public String toString() {
      return "[row]";
    }
  }

  /** Copies the lists. */
  public CheckPage {
    cards = List.copyOf(cards);
    open = List.copyOf(open);
  }

  /** The same where another window changed what was checked. */
  CheckPage onceMore() {
    return new CheckPage(danger, cards, open, seen, true, back);
  }

  static CheckPage of(
      UUID id, DraftReferral draft, Frame frame, LocalDate today, Function<FieldId, Field> fields) {
    return new CheckPage(
        DraftDesk.awaitsCall(draft),
        cards(id, draft, frame, fields),
        open(id, draft, today),
        Seen.of(draft).digest(),
        false,
        new Link("Back to the task list", Paths.of(id)));
  }

  private static List<Card> cards(
      UUID id, DraftReferral draft, Frame frame, Function<FieldId, Field> fields) {
    var cards = new ArrayList<Card>();
    cards.add(new Card("The concern", rows(id, draft, Optional.empty(), Steps.whole(), fields)));
    for (var one : draft.subjects()) {
      var key = Optional.of(one.key());
      var rows = new ArrayList<>(rows(id, draft, key, Steps.about(one.kind()), fields));
      Sharing.of(draft, one.key())
          .ifPresent(
              sharing ->
                  rows.add(
                      new Row(Sharing.TITLE, Texts.of(sharing), change(id, key, Sharing.STEP))));
      WithoutAgreement.of(draft, one.key())
          .ifPresent(
              decided ->
                  rows.add(
                      new Row(
                          WithoutAgreement.TITLE,
                          Texts.of(decided),
                          change(id, key, WithoutAgreement.STEP))));
      cards.add(new Card(Captions.of(draft, one, frame.survivor()), rows));
    }
    return cards;
  }

  private static List<Link> open(UUID id, DraftReferral draft, LocalDate today) {
    var open = new ArrayList<Link>();
    if (draft.lead().isEmpty()) {
      open.add(new Link("Add the person, place or business it is about", Paths.subjects(id)));
    }
    Steps.open(draft)
        .forEach(
            one ->
                open.add(
                    new Link(
                        one.title(), Paths.step(id, one.about(), one.step()) + "?then=check")));
    for (var one : draft.subjects()) {
      WithoutAgreement.of(draft, one.key())
          .filter(decided -> decided.lastDay().isBefore(today))
          .ifPresent(
              over ->
                  open.add(
                      new Link(
                          WithoutAgreement.TITLE + ": the last day is over",
                          Paths.step(id, Optional.of(one.key()), WithoutAgreement.STEP)
                              + "?then=check")));
    }
    return open;
  }

  private static List<Row> rows(
      UUID id,
      DraftReferral draft,
      Optional<UUID> about,
      List<Step> steps,
      Function<FieldId, Field> fields) {
    var rows = new ArrayList<Row>();
    for (var step : steps) {
      for (var one : step.asked()) {
        var field = fields.apply(one.field());
        draft
            .answer(about, one.field())
            .map(content -> Contents.display(field, content))
            .or(() -> one.required() ? Optional.of("Not answered yet") : Optional.empty())
            .ifPresent(
                text -> rows.add(new Row(field.label(), text, change(id, about, step.id()))));
      }
    }
    return rows;
  }

  private static Link change(UUID id, Optional<UUID> about, String step) {
    return new Link("Change", Paths.step(id, about, step) + "?then=check");
  }
}

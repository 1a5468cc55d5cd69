package org.serachub.bundle.format;

import java.util.List;
import org.serachub.decision.Stage;

/** Reads one conference. */
final class ReadConference {
  private static final List<String> CONFERENCE =
      List.of(
          "code",
          "title",
          "place",
          "starts",
          "ends",
          "chair",
          "scheduledBy",
          "items",
          "undertakings");
  private static final List<String> ITEM =
      List.of("case", "minutes", "stage", "sealed", "invited", "invitedAt", "actions");
  private static final List<String> ACTION =
      List.of("entry", "owner", "person", "due", "state", "agreed");
  private static final List<String> UNDERTAKING = List.of("person", "at");

  private final Reading reading;
  private final ReadActor actors;

  ReadConference(Reading reading) {
    this.reading = reading;
    this.actors = new ReadActor(reading);
  }

  Conference read(Tree tree) {
    var keys = Keys.of(tree, "a conference", CONFERENCE, reading);
    return new Conference(
        keys.code("code"),
        keys.text("title", 120),
        keys.text("place", 200),
        keys.moment("starts"),
        keys.moment("ends"),
        keys.maybeReference("chair"),
        actors.required(keys, "scheduledBy"),
        keys.each("items", this::item),
        keys.each("undertakings", this::undertaking),
        Fingerprint.of(tree));
  }

  private Conference.Item item(Tree tree) {
    var keys = Keys.of(tree, "an agenda item", ITEM, reading);
    return new Conference.Item(
        keys.reference("case"),
        keys.number("minutes", 1, 240),
        keys.maybeWord("stage", Stage.class)
            .orElseGet(() -> new Written<>(Stage.RESEARCH, keys.at())),
        keys.maybeMoment("sealed"),
        keys.references("invited"),
        keys.moment("invitedAt"),
        keys.each("actions", this::action));
  }

  private Conference.Action action(Tree tree) {
    var keys = Keys.of(tree, "an action", ACTION, reading);
    return new Conference.Action(
        keys.code("entry"),
        keys.reference("owner"),
        keys.maybeReference("person"),
        keys.date("due"),
        keys.reference("state"),
        keys.moment("agreed"));
  }

  private Conference.Undertaking undertaking(Tree tree) {
    var keys = Keys.of(tree, "an undertaking", UNDERTAKING, reading);
    return new Conference.Undertaking(actors.required(keys, "person"), keys.moment("at"));
  }
}

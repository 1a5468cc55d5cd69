package org.serachub.bundle.format;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.serachub.decision.ConsentState;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.Gateway;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;

/** Reads one case. */
final class ReadCase {
  private static final List<String> CASE =
      List.of(
          "case",
          "reference",
          "stage",
          "opened",
          "referredBy",
          "subjects",
          "contributions",
          "consents",
          "sharedWithoutConsent",
          "exclusions",
          "named");
  private static final List<String> SUBJECT = List.of("subject", "kind");
  private static final List<String> CONSENT =
      with(
          ReadActor.SCOPE,
          "subject",
          "state",
          "said",
          "ends",
          "recordedBy",
          "recorded",
          "confirmed");
  private static final List<String> DECISION =
      with(
          ReadActor.SCOPE,
          "subject",
          "gateway",
          "riskToLife",
          "decided",
          "ends",
          "madeBy",
          "confirmed");
  private static final List<String> CONFIRMATION = List.of("by", "at");
  private static final List<String> EXCLUSION =
      List.of("person", "agency", "madeBy", "made", "ended");
  private static final List<String> NAMED = List.of("person", "namedBy", "at");

  private final Reading reading;
  private final ReadActor actors;
  private final ReadValues values;

  ReadCase(Reading reading, FieldCatalogue catalogue) {
    this.reading = reading;
    this.actors = new ReadActor(reading);
    this.values = new ReadValues(reading, catalogue);
  }

  private static List<String> with(List<String> more, String... keys) {
    return Stream.concat(Stream.of(keys), more.stream()).toList();
  }

  Case read(Tree tree) {
    var keys = Keys.of(tree, "a case", CASE, reading);
    return new Case(
        keys.code("case"),
        keys.maybeText("reference", 9),
        keys.maybeWord("stage", Stage.class)
            .orElseGet(() -> new Written<>(Stage.REFERRED, keys.at())),
        keys.moment("opened", Instant.EPOCH),
        actors.optional(keys, "referredBy"),
        keys.each("subjects", this::subject),
        keys.each("contributions", values::contribution).stream().flatMap(List::stream).toList(),
        keys.each("consents", this::consent),
        keys.each("sharedWithoutConsent", this::decision),
        keys.each("exclusions", this::exclusion),
        keys.each("named", this::named),
        Fingerprint.of(tree));
  }

  private Case.Subject subject(Tree tree) {
    var keys = Keys.of(tree, "a subject", SUBJECT, reading);
    return new Case.Subject(keys.code("subject"), keys.word("kind", SubjectKind.class).value());
  }

  private Case.Consent consent(Tree tree) {
    var keys = Keys.of(tree, "a consent", CONSENT, reading);
    var said = keys.moment("said");
    return new Case.Consent(
        keys.reference("subject"),
        keys.word("state", ConsentState.class),
        actors.scope(keys),
        said,
        keys.maybeMoment("ends"),
        actors.required(keys, "recordedBy"),
        keys.maybeMoment("recorded").orElse(said),
        keys.each("confirmed", this::confirmation));
  }

  private Case.Confirmation confirmation(Tree tree) {
    var keys = Keys.of(tree, "a confirmation", CONFIRMATION, reading);
    return new Case.Confirmation(actors.required(keys, "by"), keys.moment("at"));
  }

  private Case.ShareDecision decision(Tree tree) {
    var keys = Keys.of(tree, "a decision to share without consent", DECISION, reading);
    return new Case.ShareDecision(
        keys.reference("subject"),
        actors.scope(keys),
        keys.word("gateway", Gateway.class),
        keys.flag("riskToLife"),
        keys.moment("decided"),
        keys.moment("ends"),
        actors.required(keys, "madeBy"),
        keys.each("confirmed", this::confirmation));
  }

  private Case.Exclusion exclusion(Tree tree) {
    var keys = Keys.of(tree, "an exclusion", EXCLUSION, reading);
    return new Case.Exclusion(
        keys.maybeReference("person"),
        keys.maybeReference("agency"),
        actors.required(keys, "madeBy"),
        keys.moment("made"),
        keys.maybeMoment("ended"),
        keys.at());
  }

  private Case.Named named(Tree tree) {
    var keys = Keys.of(tree, "a named person", NAMED, reading);
    return new Case.Named(
        actors.required(keys, "person"), actors.required(keys, "namedBy"), keys.moment("at"));
  }
}

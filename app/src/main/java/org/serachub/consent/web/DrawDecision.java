package org.serachub.consent.web;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.serachub.consent.DecideToShare.Urgency;
import org.serachub.consent.RecordedBasis;
import org.serachub.consent.web.CheckDecisionPage.Said;
import org.serachub.consent.web.DecisionForm.Decided;
import org.serachub.decision.Content;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseView;
import org.serachub.web.CivilTime;
import org.serachub.web.Link;
import org.serachub.web.Option;
import org.serachub.web.Typed;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/** Draws the form of a decision to share without consent, and the page on which it is checked. */
@Singleton
final class DrawDecision {
  /** Those of whom it is recorded what they say on sharing. */
  private static final Set<SubjectKind> ASKED =
      EnumSet.of(SubjectKind.SURVIVOR, SubjectKind.CHILD, SubjectKind.OTHER_PERSON);

  private static final Set<String> NOT_KEPT = Set.of("csrf", "form", "step", "law");

  private final StatementForm statements;
  private final Grounds grounds;
  private final Sentences sentences;
  private final Cautions cautions;

  DrawDecision(StatementForm statements, Grounds grounds, Sentences sentences, Cautions cautions) {
    this.statements = statements;
    this.grounds = grounds;
    this.sentences = sentences;
    this.cautions = cautions;
  }

  DecisionPage form(CaseView view, String survivor, Typed typed) {
    return new DecisionPage(
        view.subjects().stream()
            .filter(subject -> ASKED.contains(subject.kind()))
            .map(
                subject ->
                    new Option(
                        subject.id().toString(), SubjectNames.title(view, subject, survivor)))
            .toList(),
        statements.categories(),
        statements.recipients(),
        grounds.options(Grounds.SOUGHT),
        grounds.options(Grounds.TOLD),
        typed,
        new Link(
            "Back to decisions to share without consent",
            DecisionController.path(view.reference())));
  }

  CheckDecisionPage check(CaseView view, String survivor, Decided decided, Typed typed) {
    return new CheckDecisionPage(
        SubjectNames.title(view, decided.first().subject(), survivor),
        sentences.of(new Together(preview(decided), false)),
        answers(decided),
        cautions.of(decided.shares()),
        kept(typed),
        typed,
        new Link("Back to the case", "/cases/" + view.reference()));
  }

  private static Map<String, List<String>> kept(Typed typed) {
    var kept = new TreeMap<>(typed.values());
    kept.keySet().removeAll(NOT_KEPT);
    return kept;
  }

  private static List<RecordedBasis> preview(Decided decided) {
    return decided.shares().stream()
        .<RecordedBasis>map(
            share ->
                new RecordedBasis.Decision(
                    new UUID(0, 0),
                    share.subject(),
                    share.scope(),
                    share.gateway(),
                    RecordedBasis.Maker.SELF,
                    share.urgency() == Urgency.RISK_TO_LIFE,
                    share.endsAt(),
                    Optional.of(share.endsAt()),
                    List.of(),
                    true))
        .toList();
  }

  private List<Said> answers(Decided decided) {
    var first = decided.first();
    var all = new ArrayList<Said>();
    all.add(new Said("On what ground?", label(Gateways.OPTIONS, first.gateway().word())));
    var life = first.urgency() == Urgency.RISK_TO_LIFE;
    all.add(new Said("Do lives depend on it?", life ? "Yes" : "No"));
    decided.why().answers().stream()
        .filter(answer -> !answer.field().equals(Grounds.LAW))
        .forEach(answer -> all.add(said(answer)));
    all.add(new Said("Until when?", Words.sentence(CivilTime.until(first.endsAt()))));
    return all;
  }

  private Said said(Grounds.Answer answer) {
    return new Said(
        grounds.question(answer.field()),
        switch (answer.content()) {
          case Content.Text(String text) -> text;
          case Content.Chosen(List<String> codes) ->
              label(grounds.options(answer.field()), codes.getFirst());
          case Content.Day day -> day.date().toString();
          case Content.Address address -> address.lines();
        });
  }

  private static String label(List<Option> options, String code) {
    return options.stream()
        .filter(option -> option.code().equals(code))
        .map(Option::label)
        .findFirst()
        .orElse(code);
  }
}

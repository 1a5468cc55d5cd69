package org.serachub.casefile.web;

import java.util.List;
import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseView;
import org.serachub.disclosure.ValueView;

/** What the coordinator answered on a referral, as far as the door shows it to this reader. */
public enum TriageNews {
  QUESTION("Question to answer"),
  ACCEPTED("Accepted"),
  DECLINED("Not taken to the conference");

  private static final FieldId ASKED = new FieldId("triage-question");
  private static final FieldId ANSWERED = new FieldId("triage-answer");
  private static final FieldId OUTCOME = new FieldId("triage-outcome");

  /** What a list must ask for to tell. */
  public static final List<FieldId> FIELDS = List.of(ASKED, ANSWERED, OUTCOME);

  private final String words;

  TriageNews(String words) {
    this.words = words;
  }

  /** As a tag says it. */
  public String words() {
    return words;
  }

  /** The newest that a view tells, if it tells any. */
  public static Optional<TriageNews> of(CaseView view) {
    if (view.stage() == Stage.REFERRED) {
      return values(view, ASKED).size() > values(view, ANSWERED).size()
          ? Optional.of(QUESTION)
          : Optional.empty();
    }
    return values(view, OUTCOME).stream()
        .flatMap(value -> value.source().stream())
        .map(ValueView.Source::content)
        .map(
            content ->
                content.equals(new Content.Chosen(List.of("declined"))) ? DECLINED : ACCEPTED)
        .findFirst();
  }

  private static List<ValueView> values(CaseView view, FieldId field) {
    return view.subjects().stream()
        .flatMap(subject -> subject.fields().stream())
        .filter(found -> found.field().id().equals(field))
        .flatMap(found -> found.values().stream())
        .toList();
  }
}

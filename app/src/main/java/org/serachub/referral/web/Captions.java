package org.serachub.referral.web;

import java.util.Optional;
import org.serachub.decision.Content;
import org.serachub.referral.DraftReferral;
import org.serachub.referral.DraftReferral.Someone;
import org.serachub.web.Words;
import org.serachub.web.cases.SubjectNames;

/** What a page calls those a draft is about: as its author has named them. */
final class Captions {
  private Captions() {}

  static String of(DraftReferral draft, Someone one, String survivor) {
    var kind = Words.of(one.kind(), survivor);
    return draft
        .answer(Optional.of(one.key()), SubjectNames.naming(one.kind()))
        .map(Captions::text)
        .map(name -> kind + ": " + name)
        .orElse(kind);
  }

  private static String text(Content content) {
    return switch (content) {
      case Content.Text(var text) -> text;
      case Content.Address(var lines, var _) -> lines.replace("\n", ", ");
      case Content.Day(var date) -> date.toString();
      case Content.Chosen(var codes) -> String.join(", ", codes);
    };
  }
}

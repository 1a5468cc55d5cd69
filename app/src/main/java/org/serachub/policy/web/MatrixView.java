package org.serachub.policy.web;

import io.micronaut.http.HttpParameters;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.serachub.decision.Category;
import org.serachub.decision.ConsentState;
import org.serachub.decision.Field;
import org.serachub.decision.Purpose;
import org.serachub.decision.Stage;
import org.serachub.decision.language.PolicySet;
import org.serachub.decision.region.Attribute;
import org.serachub.decision.report.Supposed;
import org.serachub.web.HubProblem;

/** What is chosen at the top of the matrix. */
record MatrixView(Category category, Map<Attribute, String> chosen) {
  /** What can be chosen beside the category; everything else is as for a plain value. */
  static final List<Attribute> CHOSEN =
      List.of(Attribute.PURPOSE, Attribute.STAGE, Attribute.CONSENT, Attribute.UNDERTAKING);

  private static final Map<Attribute, String> AT_FIRST =
      Map.of(
          Attribute.PURPOSE, Purpose.CONFERENCE.word(),
          Attribute.STAGE, Stage.IN_CONFERENCE.word(),
          Attribute.CONSENT, ConsentState.NOT_ASKED.word(),
          Attribute.UNDERTAKING, "yes");

  static MatrixView of(PolicySet set, HttpParameters parameters) {
    var chosen = new EnumMap<Attribute, String>(AT_FIRST);
    CHOSEN.forEach(
        attribute ->
            Terms.chosen(parameters, attribute).ifPresent(word -> chosen.put(attribute, word)));
    var categories = set.catalogue().categories();
    var category =
        Terms.word(parameters, "category")
            .map(id -> named(categories, id))
            .orElseGet(categories::getFirst);
    return new MatrixView(category, chosen);
  }

  private static Category named(List<Category> categories, String id) {
    return categories.stream()
        .filter(category -> category.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new HubProblem.Malformed("a choice that was not offered"));
  }

  /** A plain value of that field, asked for as chosen. */
  Supposed supposed(Field field) {
    var supposed = Supposed.plain(field);
    for (var choice : chosen.entrySet()) {
      supposed = supposed.with(choice.getKey(), choice.getValue());
    }
    return supposed;
  }

  /** What stands in the controls. */
  Map<String, String> answers() {
    var answers = new LinkedHashMap<String, String>();
    answers.put("category", category.id());
    chosen.forEach((attribute, word) -> answers.put(attribute.word(), word));
    return answers;
  }
}

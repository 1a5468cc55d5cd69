package org.serachub.policy.web;

import java.util.List;
import java.util.stream.Stream;
import org.serachub.decision.language.PolicySet;
import org.serachub.web.Option;

/** The controls above the matrix. */
final class MatrixChoices {
  private MatrixChoices() {}

  static List<MatrixPage.Choice> of(PolicySet set) {
    var category =
        new MatrixPage.Choice(
            "category",
            "Category",
            set.catalogue().categories().stream()
                .map(one -> new Option(one.id(), one.label()))
                .toList());
    var attributes =
        MatrixView.CHOSEN.stream()
            .map(
                attribute ->
                    new MatrixPage.Choice(
                        attribute.word(),
                        set.vocabulary().entry(attribute).label(),
                        Terms.options(set.vocabulary(), attribute)));
    return Stream.concat(Stream.of(category), attributes).toList();
  }
}

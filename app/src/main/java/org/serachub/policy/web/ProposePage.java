package org.serachub.policy.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.decision.language.PolicyDocuments;
import org.serachub.policy.StoredSet;
import org.serachub.web.FieldError;
import org.serachub.web.Form;
import org.serachub.web.HubProblem;
import org.serachub.web.Link;
import org.serachub.web.Typed;

/** One document of a set, to be changed. */
public record ProposePage(StoredSet base, String document, Typed typed) {
  private static final String FIRST = "rules.yaml";

  static ProposePage fresh(StoredSet base, String document) {
    var text = new String(base.documents().file(document), UTF_8);
    return new ProposePage(base, document, Typed.of(Map.of("text", text)));
  }

  /**
   * The document of that name; the rules if none is named.
   *
   * @throws HubProblem.Malformed if there is no such document
   */
  static String document(Optional<String> name) {
    var document = name.orElse(FIRST);
    if (!PolicyDocuments.NAMES.contains(document)) {
      throw new HubProblem.Malformed("no such document");
    }
    return document;
  }

  /** The documents with that one changed. */
  static PolicyDocuments changed(StoredSet base, String document, String text) {
    return base.documents().with(document, (text + "\n").getBytes(UTF_8));
  }

  /** What was typed with what is wrong with the documents, a line for each. */
  static Typed wrong(Form form, List<String> mistakes) {
    var typed = form.typed();
    for (var mistake : mistakes) {
      typed = typed.with(new FieldError("text", mistake));
    }
    return typed;
  }

  /** The way to each document of the same set. */
  public List<Link> documents() {
    return PolicyDocuments.NAMES.stream()
        .map(name -> new Link(name, SetsPage.PATH + "/new?base=" + base.id() + "&document=" + name))
        .toList();
  }
}

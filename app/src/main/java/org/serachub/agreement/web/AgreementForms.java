package org.serachub.agreement.web;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.agreement.RecordAgreement;
import org.serachub.agreement.Terms;
import org.serachub.decision.Purpose;
import org.serachub.decision.Term;
import org.serachub.request.AgencyId;
import org.serachub.web.Form;
import org.serachub.web.Typed;

/** Reads the form that records an agreement. */
@Singleton
final class AgreementForms {
  private final Choices choices;
  private final RecordAgreement agreements;

  AgreementForms(Choices choices, RecordAgreement agreements) {
    this.choices = choices;
    this.agreements = agreements;
  }

  NewAgreementPage page(Typed typed) {
    return new NewAgreementPage(
        typed, choices.agencies(), choices.categories(), choices.purposes());
  }

  /** What was agreed; empty, with errors at the controls, if it cannot be kept. */
  Optional<Terms> read(Form form) {
    var title = form.text("title", "a title", 200);
    var code = form.text("code", "a reference code", 60);
    if (code.filter(agreements::taken).isPresent()) {
      form.refuse("code", "Another agreement has this reference code");
    }
    var parties = form.any("parties", choices.agencies());
    if (parties.size() < 2) {
      form.refuse("parties", "Select at least two agencies");
    }
    var categories = form.any("categories", choices.categories());
    var purposes = form.any("purposes", choices.purposes());
    var starts = form.date("starts", "the day it starts");
    var ends = form.optionalDate("ends", "the last day");
    if (starts.isPresent() && ends.isPresent() && ends.get().isBefore(starts.get())) {
      form.refuse("ends", "ends-day", "The last day must not be before the day it starts");
    }
    if (title.isEmpty() || code.isEmpty() || starts.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Terms(
            code.get(),
            title.get(),
            starts.get(),
            ends,
            parties.stream()
                .map(id -> new AgencyId(UUID.fromString(id)))
                .collect(Collectors.toSet()),
            Set.copyOf(categories),
            purposes.stream()
                .map(word -> Term.of(Purpose.class, word))
                .collect(Collectors.toSet())));
  }
}

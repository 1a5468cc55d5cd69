package org.serachub.agreement.web;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.decision.Category;
import org.serachub.decision.Purpose;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.AgencyId;
import org.serachub.web.Option;
import org.serachub.web.Words;

/** What an agreement can be between and about, in plain words. */
@Singleton
final class Choices {
  private final Agencies agencies;
  private final ActivePolicy policy;

  Choices(Agencies agencies, ActivePolicy policy) {
    this.agencies = agencies;
    this.policy = policy;
  }

  List<Option> agencies() {
    return agencies.all().stream()
        .map(agency -> new Option(agency.id().toString(), agency.name()))
        .toList();
  }

  List<Option> categories() {
    return policy.policy().catalogue().categories().stream()
        .map(category -> new Option(category.id(), category.label()))
        .toList();
  }

  List<Option> purposes() {
    return Stream.of(Purpose.values())
        .map(purpose -> new Option(purpose.word(), Words.sentence(Words.of(purpose))))
        .toList();
  }

  List<String> names(Collection<AgencyId> parties) {
    return agencies.all().stream()
        .filter(agency -> parties.contains(agency.id()))
        .map(Agency::name)
        .toList();
  }

  String named(Collection<String> categories) {
    return categories.isEmpty()
        ? "All"
        : policy.policy().catalogue().categories().stream()
            .filter(category -> categories.contains(category.id()))
            .map(Category::label)
            .collect(Collectors.joining(", "));
  }

  String said(Collection<Purpose> purposes) {
    return purposes.isEmpty()
        ? "All"
        : purposes.stream().sorted().map(Words::of).collect(Collectors.joining(", "));
  }
}

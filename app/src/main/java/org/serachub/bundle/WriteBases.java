package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.format.Bundle;
import org.serachub.bundle.format.Case;
import org.serachub.bundle.format.Written;
import org.serachub.decision.Purpose;
import org.serachub.decision.Sector;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;

/** Keeps on what basis a case may be shared, and who is named on it or kept out of it. */
@Singleton
final class WriteBases {
  private final Rows rows;
  private final Ids ids;

  WriteBases(Rows rows, Ids ids) {
    this.rows = rows;
    this.ids = ids;
  }

  void write(NewCase one, Load load) {
    var confirmations = new ArrayList<@Nullable Object[]>();
    var event = load.made().event();
    rows.insertSigned(SignedTable.CONSENT_RECORD, event, consents(one, load, confirmations));
    rows.insertSigned(SignedTable.SHARE_DECISION, event, decisions(one, load, confirmations));
    rows.insertSigned(SignedTable.BASIS_CONFIRMATION, event, confirmations);
    rows.insertSigned(
        SignedTable.EXCLUSION,
        event,
        one.written().exclusions().stream().map(x -> row(x, one, load)).toList());
    rows.insertSigned(
        SignedTable.NAMED_PERSON,
        event,
        one.written().named().stream().map(named -> row(named, one, load)).toList());
  }

  private List<@Nullable Object[]> consents(
      NewCase one, Load load, List<@Nullable Object[]> confirmations) {
    var all = new ArrayList<@Nullable Object[]>();
    for (var consent : one.written().consents()) {
      for (var part : parts(consent.scope(), load)) {
        var id = ids.next();
        all.add(row(id, consent, part, one, load));
        consent.confirmations().forEach(c -> confirmations.add(row(id, c, load)));
      }
    }
    return all;
  }

  private static @Nullable Object[] row(
      UUID id, Case.Consent consent, Part part, NewCase one, Load load) {
    var by = load.standings().acting(consent.recordedBy());
    return new @Nullable Object[] {
      id,
      one.id(),
      one.subject(consent.subject()),
      consent.state().value(),
      part.category,
      part.agency,
      part.sector,
      part.purpose,
      consent.said().value(),
      consent.ends().map(Written::value),
      consent.recorded().value(),
      load.names().person(by.person()),
      load.names().agency(by.agency()),
      by.role()
    };
  }

  private List<@Nullable Object[]> decisions(
      NewCase one, Load load, List<@Nullable Object[]> confirmations) {
    var all = new ArrayList<@Nullable Object[]>();
    for (var decision : one.written().decisions()) {
      for (var part : parts(decision.scope(), load)) {
        var id = ids.next();
        all.add(row(id, decision, part, one, load));
        decision.confirmations().forEach(c -> confirmations.add(row(id, c, load)));
      }
    }
    return all;
  }

  private static @Nullable Object[] row(
      UUID id, Case.ShareDecision decision, Part part, NewCase one, Load load) {
    var by = load.standings().acting(decision.madeBy());
    return new @Nullable Object[] {
      id,
      one.id(),
      one.subject(decision.subject()),
      part.category,
      part.purpose,
      part.agency,
      part.sector,
      decision.gateway().value(),
      decision.riskToLife(),
      decision.decided().value(),
      decision.ends().value(),
      load.names().person(by.person()),
      load.names().agency(by.agency()),
      by.role(),
      Optional.empty()
    };
  }

  private static @Nullable Object[] row(UUID basis, Case.Confirmation confirmation, Load load) {
    var by = load.standings().acting(confirmation.by());
    return new @Nullable Object[] {
      basis,
      load.names().agency(by.agency()),
      by.role(),
      load.names().person(by.person()),
      confirmation.at().value()
    };
  }

  private @Nullable Object[] row(Case.Exclusion exclusion, NewCase one, Load load) {
    return new @Nullable Object[] {
      ids.next(),
      one.id(),
      exclusion.person().map(load.names()::person),
      exclusion.agency().map(load.names()::agency),
      load.names().person(exclusion.madeBy()),
      exclusion.made().value(),
      exclusion.ended().map(Written::value)
    };
  }

  private static @Nullable Object[] row(Case.Named named, NewCase one, Load load) {
    var person = load.standings().acting(named.person());
    return new @Nullable Object[] {
      one.id(),
      load.names().person(person.person()),
      load.names().agency(person.agency()),
      load.names().person(named.namedBy()),
      named.at().value()
    };
  }

  /** A row says one category, one recipient, one purpose; a bundle may say several at once. */
  private static List<Part> parts(Bundle.Scope scope, Load load) {
    var parts = new ArrayList<Part>();
    for (var category : orAll(scope.categories())) {
      for (var purpose : orAll(scope.purposes())) {
        for (var recipient : recipients(scope, load)) {
          parts.add(
              new Part(category.map(Written::value), purpose, recipient.agency, recipient.sector));
        }
      }
    }
    return parts;
  }

  private static List<Recipient> recipients(Bundle.Scope scope, Load load) {
    var all = new ArrayList<Recipient>();
    scope
        .agencies()
        .forEach(
            a -> all.add(new Recipient(Optional.of(load.names().agency(a)), Optional.empty())));
    scope.sectors().forEach(s -> all.add(new Recipient(Optional.empty(), Optional.of(s))));
    return all.isEmpty() ? List.of(new Recipient(Optional.empty(), Optional.empty())) : all;
  }

  private static <T> List<Optional<T>> orAll(List<T> some) {
    return some.isEmpty()
        ? List.of(Optional.empty())
        : some.stream().distinct().map(Optional::of).toList();
  }

  private record Recipient(Optional<UUID> agency, Optional<Sector> sector) {}

  private record Part(
      Optional<String> category,
      Optional<Purpose> purpose,
      Optional<UUID> agency,
      Optional<Sector> sector) {}
}

package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.decision.Asking;
import org.serachub.decision.Field;
import org.serachub.decision.FieldId;
import org.serachub.decision.Held;
import org.serachub.decision.Level;
import org.serachub.decision.Policy;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.basis.ConsentRecord;
import org.serachub.decision.basis.ShareDecision;
import org.serachub.disclosure.CaseFacts.BasisRecords.Known;
import org.serachub.disclosure.CaseFacts.Subject;
import org.serachub.disclosure.Decided.DecidedCase;
import org.serachub.disclosure.Decided.DecidedField;
import org.serachub.disclosure.Decided.DecidedSubject;
import org.serachub.disclosure.Decided.DecidedValue;

/** Puts each gathered value to the policy, and each field's ceiling beside it. */
@Singleton
final class Decide {
  /** For these, levels are looked at and nothing is ever opened, whatever the policy says. */
  private static final Set<Purpose> LEVELS_ONLY = Set.of(Purpose.OVERSIGHT, Purpose.STATISTICS);

  private final Ceilings ceilings;

  Decide(Ceilings ceilings) {
    this.ceilings = ceilings;
  }

  Decided decide(Gathered gathered) {
    var ceilingsOf = new HashMap<Alike, Map<FieldId, Level>>();
    return new Decided(
        gathered,
        gathered.cases().stream().map(facts -> decide(gathered, facts, ceilingsOf)).toList());
  }

  private DecidedCase decide(
      Gathered gathered, CaseFacts facts, Map<Alike, Map<FieldId, Level>> ceilingsOf) {
    var pass = gathered.policy().pass(facts.reader(), facts.asking());
    return new DecidedCase(
        facts,
        facts.subjects().stream()
            .map(subject -> decide(gathered, facts, subject, pass, ceilingsOf))
            .toList());
  }

  /** All that the ceilings of a subject depend on, within one request. */
  private record Alike(
      Reader reader,
      Asking asking,
      SubjectKind kind,
      List<Known<ConsentRecord>> consents,
      List<Known<ShareDecision>> decisions) {
    static Alike of(CaseFacts facts, Subject subject) {
      return new Alike(
          facts.reader(),
          facts.asking(),
          subject.kind(),
          facts.basis().consentsOf(subject.id()),
          facts.basis().decisionsOn(subject.id()));
    }
  }

  private DecidedSubject decide(
      Gathered gathered,
      CaseFacts facts,
      Subject subject,
      Policy.Pass pass,
      Map<Alike, Map<FieldId, Level>> ceilingsOf) {
    var bases = new Bases(gathered, facts, subject);
    var ceilingOf =
        ceilingsOf.computeIfAbsent(
            Alike.of(facts, subject), alike -> ceilings(gathered, facts, subject, bases));
    var values =
        facts.valuesAbout(subject.id()).stream()
            .filter(value -> asked(gathered, value))
            .collect(Collectors.groupingBy(value -> value.binding().field()));
    var fields = new ArrayList<DecidedField>();
    for (var field : gathered.policy().catalogue().fields()) {
      if (field.about().contains(subject.kind())) {
        var decided = new ArrayList<DecidedValue>();
        for (var value : values.getOrDefault(field.id(), List.of())) {
          decided.add(decide(gathered, pass, field, bases, value));
        }
        var ceiling = ceilingOf.getOrDefault(field.id(), Level.HIDDEN);
        fields.add(new DecidedField(field, asks(gathered, field), ceiling, decided));
      }
    }
    var listed =
        subject.kind() == SubjectKind.SURVIVOR || fields.stream().anyMatch(DecidedField::discloses);
    return new DecidedSubject(subject, bases, fields, listed);
  }

  private static boolean asks(Gathered gathered, Field field) {
    return gathered.request().fields().map(some -> some.contains(field.id())).orElse(true);
  }

  private static boolean asked(Gathered gathered, StoredValue value) {
    return gathered
        .request()
        .entries()
        .map(some -> some.contains(value.binding().entry()))
        .orElse(true);
  }

  private DecidedValue decide(
      Gathered gathered, Policy.Pass pass, Field field, Bases bases, StoredValue value) {
    var binding = value.binding();
    var requester = gathered.request().requester();
    var custodian = gathered.partners().get(binding.custodian());
    if (custodian == null) {
      return new DecidedValue(value, Level.HIDDEN);
    }
    var held =
        new Held(
            binding.field(),
            binding.subjectKind(),
            binding.release(),
            binding.handling(),
            binding.kind(),
            custodian.sector(),
            binding.author().equals(requester.person()),
            binding.custodian().equals(requester.requireAgency()));
    var level = pass.level(held, bases.of(binding.custodian(), field.category().id()));
    return new DecidedValue(value, level.min(highest(gathered.request().purpose())));
  }

  private Map<FieldId, Level> ceilings(
      Gathered gathered, CaseFacts facts, Subject subject, Bases bases) {
    var all = new HashMap<FieldId, Level>();
    for (var category : gathered.policy().catalogue().categories()) {
      all.putAll(
          ceilings.of(
              gathered.policy(),
              new Ceilings.Question(
                  facts.reader(),
                  facts.asking(),
                  category.id(),
                  subject.kind(),
                  bases.others(category.id()))));
    }
    all.replaceAll((field, level) -> level.min(highest(gathered.request().purpose())));
    return all;
  }

  private static Level highest(Purpose purpose) {
    return LEVELS_ONLY.contains(purpose) ? Level.WITHHELD : Level.SHOWN;
  }
}

package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.serachub.audit.Receipt;
import org.serachub.decision.Content;
import org.serachub.decision.Field;
import org.serachub.decision.Level;
import org.serachub.decision.SubjectKind;
import org.serachub.decision.content.Contents;
import org.serachub.disclosure.Decided.DecidedCase;
import org.serachub.disclosure.Decided.DecidedField;
import org.serachub.disclosure.Decided.DecidedSubject;
import org.serachub.disclosure.Decided.DecidedValue;
import org.serachub.keys.CaseKeys;
import org.serachub.platform.Alerts;
import org.serachub.request.Target;

/** Opens what was permitted and puts it together; a value that does not open is left out. */
@Singleton
final class Assemble {
  private final CaseKeys keys;
  private final Alerts alerts;

  Assemble(CaseKeys keys, Alerts alerts) {
    this.keys = keys;
    this.alerts = alerts;
  }

  Disclosure assemble(Decided decided, Receipt receipt) {
    var opening = new Opening(decided.gathered(), receipt);
    return new Disclosure(
        receipt,
        decided.cases().stream()
            .filter(DecidedCase::drawn)
            .map(opening::view)
            .flatMap(Optional::stream)
            .toList());
  }

  /** What was found of each part of a page; a case is opened once, wherever it stands. */
  List<CaseList> lists(WalkList.Walked walked, Receipt receipt) {
    var opening = new Opening(walked.decided().gathered(), receipt);
    var cases = walked.decided().cases();
    keys.unwrap(cases.stream().map(one -> one.facts().id()).distinct().toList());
    var lines = new HashMap<Target, Optional<CaseList.Line>>();
    cases.forEach(one -> lines.put(one.facts().target(), line(opening, one)));
    return walked.parts().stream()
        .map(part -> new CaseList(receipt, lines(part, lines), part.more()))
        .toList();
  }

  private static List<CaseList.Line> lines(
      WalkList.Part part, Map<Target, Optional<CaseList.Line>> lines) {
    return part.found().stream()
        .flatMap(
            found ->
                lines.getOrDefault(found.target(), Optional.empty()).stream()
                    .map(line -> at(line, found.row())))
        .toList();
  }

  private static CaseList.Line at(CaseList.Line line, int row) {
    return switch (line) {
      case CaseList.Due(var id, var reference, var conference, var first) ->
          new CaseList.Due(id, reference, conference, row);
      case CaseList.Seen(var view, var conference, var first) ->
          new CaseList.Seen(view, conference, row);
    };
  }

  private static Optional<CaseList.Line> line(Opening opening, DecidedCase decided) {
    var facts = decided.facts();
    return facts.undertakingDue().isPresent()
        ? Optional.of(
            new CaseList.Due(facts.id(), facts.reference(), facts.undertakingDue().get(), 0))
        : opening.view(decided).map(view -> new CaseList.Seen(view, facts.conference(), 0));
  }

  /** The opening of one request's values, under one receipt. */
  private final class Opening {
    private final Gathered gathered;
    private final Receipt receipt;
    private final LocalDate today;

    Opening(Gathered gathered, Receipt receipt) {
      this.gathered = gathered;
      this.receipt = receipt;
      this.today = LocalDate.ofInstant(gathered.now(), Gather.LONDON);
    }

    // Empty if all that drew the case turned out not to open.
    Optional<CaseView> view(DecidedCase decided) {
      var subjects =
          decided.subjects().stream()
              .filter(DecidedSubject::drawn)
              .map(this::view)
              .flatMap(Optional::stream)
              .toList();
      var facts = decided.facts();
      return subjects.isEmpty()
          ? Optional.empty()
          : Optional.of(
              new CaseView(facts.id(), facts.reference(), facts.asking().stage(), subjects));
    }

    private Optional<SubjectView> view(DecidedSubject decided) {
      var opened = new ArrayList<FieldView>();
      var disclosed = !decided.fields().stream().allMatch(field -> field.asked());
      for (var field : decided.fields()) {
        if (field.asked() && field.drawn()) {
          var values = values(field);
          disclosed |= !values.isEmpty();
          if (field.ceiling() != Level.HIDDEN || !values.isEmpty()) {
            opened.add(new FieldView(field.field(), field.ceiling(), values));
          }
        }
      }
      var survivor = decided.subject().kind() == SubjectKind.SURVIVOR;
      return survivor || disclosed
          ? Optional.of(new SubjectView(decided.subject().id(), decided.subject().kind(), opened))
          : Optional.empty();
    }

    private List<ValueView> values(DecidedField field) {
      var shown = new ArrayList<ValueView>();
      var partial = new TreeSet<String>();
      for (var value : field.values()) {
        if (value.level().discloses()) {
          open(value).ifPresent(content -> add(field.field(), value, content, shown, partial));
        }
      }
      partial.forEach(text -> shown.add(new ValueView(Level.PARTIAL, text, Optional.empty())));
      return shown;
    }

    private void add(
        Field field,
        DecidedValue value,
        Content content,
        List<ValueView> shown,
        TreeSet<String> partial) {
      if (value.level() == Level.SHOWN) {
        shown.add(
            new ValueView(
                Level.SHOWN,
                Contents.display(field, content),
                Optional.of(source(value, content))));
      } else {
        field
            .generaliser()
            .map(general -> general.generalise(content, today))
            .ifPresent(partial::add);
      }
    }

    private ValueView.Source source(DecidedValue value, Content content) {
      var binding = value.value().binding();
      var custodian = Objects.requireNonNull(gathered.partners().get(binding.custodian()));
      return new ValueView.Source(
          binding.id(),
          binding.entry(),
          custodian.name(),
          binding.recordedAt(),
          binding.kind(),
          binding.release(),
          binding.custodian().equals(gathered.request().requester().requireAgency()),
          content);
    }

    private Optional<Content> open(DecidedValue value) {
      var stored = value.value();
      var permit = new Permit(receipt, stored.binding().id(), value.level());
      var content = stored.content().open(permit, keys);
      if (content.isEmpty()) {
        alerts.raise("value " + stored.binding().id() + " does not open as it was sealed");
      }
      return content;
    }
  }
}

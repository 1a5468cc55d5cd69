package org.serachub.bundle.format;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.serachub.decision.ConsentState;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.Gateway;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;

/** Checks one case after another. */
final class CheckCase {
  private static final Pattern REFERENCE = Pattern.compile("[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}");
  private static final Set<Stage> STAGES = EnumSet.of(Stage.REFERRED, Stage.RESEARCH, Stage.CLOSED);
  private static final Set<ConsentState> SAYABLE =
      EnumSet.of(
          ConsentState.GIVEN,
          ConsentState.REFUSED,
          ConsentState.WITHDRAWN,
          ConsentState.CANNOT_DECIDE);
  private static final Set<SubjectKind> ASKED =
      EnumSet.of(SubjectKind.SURVIVOR, SubjectKind.CHILD, SubjectKind.OTHER_PERSON);

  /** Rows that one consent or decision may stand for. */
  private static final int WIDEST = 500;

  private final Known known;
  private final FieldCatalogue catalogue;
  private final When when;
  private final Set<String> references = new HashSet<>();

  CheckCase(Known known, FieldCatalogue catalogue, When when) {
    this.known = known;
    this.catalogue = catalogue;
    this.when = when;
  }

  void check(Case one) {
    one.reference().ifPresent(this::reference);
    if (!STAGES.contains(one.stage().value())) {
      known.note(one.stage().at(), "the stage of a case is referred, research or closed");
    }
    known.notFuture(one.opened(), "opened", when);
    one.referredBy().ifPresent(by -> known.acting(by, "a referral"));
    known.once(one.subjects(), Case.Subject::key, "subject");
    if (one.subjects().isEmpty()) {
      known.note(one.key().at(), "a case has at least one subject");
    }
    Map<String, SubjectKind> kinds = new HashMap<>();
    one.subjects().forEach(s -> kinds.put(s.key().value(), s.kind()));
    new CheckValues(known, catalogue, when).check(one, kinds);
    one.consents().forEach(consent -> consent(consent, kinds));
    one.decisions().forEach(decision -> decision(decision, kinds));
    one.exclusions().forEach(this::exclusion);
    one.named().forEach(this::named);
  }

  private void reference(Written<String> reference) {
    if (!REFERENCE.matcher(reference.value()).matches()) {
      known.note(
          reference.at(), "a reference looks like 7KQ3-9F2D, without the letters I and O, 0 or 1");
    } else if (!references.add(reference.value())) {
      known.note(reference.at(), "this reference stands twice");
    }
  }

  private void consent(Case.Consent consent, Map<String, SubjectKind> kinds) {
    asked(consent.subject(), kinds, "consent");
    if (!SAYABLE.contains(consent.state().value())) {
      known.note(consent.state().at(), "`state` is given, refused, withdrawn or cannot-decide");
    }
    scope(consent.scope());
    known.notFuture(consent.said(), "said", when);
    known.notFuture(consent.recorded(), "recorded", when);
    if (consent.recorded().value().isBefore(consent.said().value())) {
      known.note(consent.recorded().at(), "`recorded` is before `said`");
    }
    consent.ends().ifPresent(end -> known.after(end, "ends", consent.said().value(), "said"));
    var by =
        known.acting(
            consent.recordedBy(), "recording a consent", Role.ADVOCATE, Role.REPRESENTATIVE);
    confirmations(consent.confirmations(), by);
  }

  private void asked(Written<String> subject, Map<String, SubjectKind> kinds, String what) {
    if (known.oneOf(subject, "subject of this case", kinds.keySet())
        && !ASKED.contains(kinds.get(subject.value()))) {
      known.note(subject.at(), "no " + what + " is asked of this kind of subject");
    }
  }

  private void confirmations(List<Case.Confirmation> all, Optional<Standings.Acting> maker) {
    var seen = new HashSet<List<Object>>();
    maker.ifPresent(m -> seen.add(List.of(m.agency(), m.role())));
    for (var one : all) {
      known.notFuture(one.at(), "at", when);
      known
          .acting(one.by(), "a confirmation", Role.ADVOCATE, Role.REPRESENTATIVE)
          .filter(by -> !seen.add(List.of(by.agency(), by.role())))
          .ifPresent(_ -> known.note(one.by().person().at(), "this agency has said so already"));
    }
  }

  private void scope(Bundle.Scope scope) {
    scope.categories().forEach(category -> known.category(category, catalogue));
    known.once(scope.categories(), category -> category, "category");
    scope.agencies().forEach(known::agency);
    known.once(scope.agencies(), agency -> agency, "agency");
    var recipients = Math.max(1, scope.agencies().size() + scope.sectors().size());
    var what = Math.max(1, scope.categories().size()) * Math.max(1, scope.purposes().size());
    if (recipients * what > WIDEST) {
      known.note(scope.at(), "covers too many combinations; leave a list out to cover all");
    }
  }

  private void decision(Case.ShareDecision decision, Map<String, SubjectKind> kinds) {
    asked(decision.subject(), kinds, "decision to share without consent");
    var scope = decision.scope();
    scope(scope);
    if (scope.categories().isEmpty() || scope.purposes().isEmpty()) {
      known.note(scope.at(), "a decision names `categories` and `purposes`");
    }
    if (scope.agencies().isEmpty() && scope.sectors().isEmpty()) {
      known.note(scope.at(), "a decision names `agencies` or `sectors`");
    }
    if (decision.gateway().value() == Gateway.NONE) {
      known.note(decision.gateway().at(), "a decision has a legal gateway");
    }
    known.notFuture(decision.decided(), "decided", when);
    known.after(decision.ends(), "ends", decision.decided().value(), "decided");
    var by =
        known.acting(
            decision.madeBy(),
            "a decision to share without consent",
            Role.REPRESENTATIVE,
            Role.CHAIR,
            Role.ADVOCATE);
    confirmations(decision.confirmations(), by);
  }

  private void exclusion(Case.Exclusion exclusion) {
    if (exclusion.person().isPresent() == exclusion.agency().isPresent()) {
      known.note(exclusion.at(), "an exclusion names a `person` or an `agency`, one of the two");
    }
    exclusion.person().ifPresent(known::person);
    exclusion.agency().ifPresent(known::agency);
    known.acting(exclusion.madeBy(), "an exclusion", Role.COORDINATOR, Role.CHAIR, Role.DPO);
    known.notFuture(exclusion.made(), "made", when);
    exclusion.ended().ifPresent(end -> known.after(end, "ended", exclusion.made().value(), "made"));
  }

  private void named(Case.Named named) {
    var person = known.acting(named.person(), "being named");
    var by = known.acting(named.namedBy(), "naming");
    known.notFuture(named.at(), "at", when);
    if (person.isPresent() && by.isPresent()) {
      var lead = known.standings().lead(person.get().agency());
      if (!lead.equals(Optional.of(by.get().person()))) {
        known.note(named.namedBy().person().at(), "people are named by the lead of their agency");
      }
    }
  }
}

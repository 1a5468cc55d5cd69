package org.serachub.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Basis;
import org.serachub.decision.OtherCustodian;
import org.serachub.decision.basis.BasisFold;
import org.serachub.decision.basis.ConsentRecord;
import org.serachub.decision.basis.Question;
import org.serachub.decision.basis.Recipient;
import org.serachub.decision.basis.ShareDecision;
import org.serachub.decision.basis.Voucher;
import org.serachub.disclosure.CaseFacts.BasisRecords.Known;
import org.serachub.disclosure.CaseFacts.Subject;
import org.serachub.request.AgencyId;

/**
 * The bases of one subject of one case for one reader: each is folded once for each category and
 * each custodian it can differ for.
 */
final class Bases {
  /** Stands for every custodian that has neither made nor confirmed anything. */
  private static final UUID NO_VOUCHER = new UUID(0, 0);

  private final Gathered gathered;
  private final CaseFacts facts;
  private final Subject subject;
  private final List<ConsentRecord> consents;
  private final List<ShareDecision> decisions;
  private final Set<UUID> vouchers;
  private final Map<Question, Map<AgreementState, Basis>> folded = new HashMap<>();
  private final Map<String, List<OtherCustodian>> others = new HashMap<>();

  Bases(Gathered gathered, CaseFacts facts, Subject subject) {
    this.gathered = gathered;
    this.facts = facts;
    this.subject = subject;
    this.consents = facts.basis().consentsOf(subject.id()).stream().map(Known::record).toList();
    this.decisions = facts.basis().decisionsOn(subject.id()).stream().map(Known::record).toList();
    this.vouchers =
        Stream.concat(
                consents.stream().map(ConsentRecord::vouchers),
                decisions.stream().map(ShareDecision::vouchers))
            .flatMap(Set::stream)
            .map(Voucher::agency)
            .collect(Collectors.toSet());
  }

  /** The basis on which a custodian's value of that category could be shared with the reader. */
  Basis of(AgencyId custodian, String category) {
    var recipient = gathered.request().requester().requireAgency();
    var agreement =
        gathered.agreements().between(custodian, recipient, category, gathered.request().purpose());
    var same =
        custodian.equals(recipient) || vouchers.contains(custodian.value())
            ? custodian.value()
            : NO_VOUCHER;
    var question = new Question(recipient(category), same, gathered.now());
    return folded
        .computeIfAbsent(question, asked -> new HashMap<>())
        .computeIfAbsent(
            agreement,
            state -> BasisFold.fold(subject.kind(), consents, decisions, state, question));
  }

  /** Every other agency that could hold a value of that category, whether or not it does. */
  List<OtherCustodian> others(String category) {
    return others.computeIfAbsent(
        category,
        asked ->
            gathered.partners().values().stream()
                .filter(partner -> !partner.left())
                .filter(partner -> !partner.id().equals(own()))
                .map(partner -> new OtherCustodian(partner.sector(), of(partner.id(), asked)))
                .distinct()
                .toList());
  }

  /** The records that bear on sharing that category with the reader, for the trail. */
  List<UUID> consentsReliedOn(String category) {
    return facts.basis().consentsOf(subject.id()).stream()
        .filter(known -> known.record().scope().covers(recipient(category)))
        .map(Known::id)
        .toList();
  }

  List<UUID> decisionsReliedOn(String category) {
    return facts.basis().decisionsOn(subject.id()).stream()
        .filter(known -> known.record().scope().covers(recipient(category)))
        .map(Known::id)
        .toList();
  }

  List<UUID> agreementsReliedOn(AgencyId custodian, String category) {
    return new ArrayList<>(
        gathered.agreements().reliedOn(custodian, own(), category, gathered.request().purpose()));
  }

  private AgencyId own() {
    return gathered.request().requester().requireAgency();
  }

  private Recipient recipient(String category) {
    var requester = gathered.request().requester();
    return new Recipient(
        own().value(), requester.sector().orElseThrow(), category, gathered.request().purpose());
  }
}

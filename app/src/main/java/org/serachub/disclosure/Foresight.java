package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.decision.AgreementState;
import org.serachub.decision.Asking;
import org.serachub.decision.Category;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.disclosure.CaseFacts.Subject;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.Channel;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;
import org.serachub.request.Target;

/**
 * What an invitation would open, before it is sent: levels from policy and basis alone, for a
 * representative of the agency who is invited and has accepted the undertaking, once the packs are
 * sealed. Never a value, and never whether there is one or what else the case is about.
 */
@Singleton
public final class Foresight {
  /** The kinds of subject that an answer speaks of, whichever of them the case has. */
  public static final List<SubjectKind> KINDS = List.of(SubjectKind.values());

  private final Gather gather;
  private final Decide decide;
  private final AuditTrail trail;
  private final Ids ids;

  Foresight(Gather gather, Decide decide, AuditTrail trail, Ids ids) {
    this.gather = gather;
    this.decide = decide;
    this.trail = trail;
    this.ids = ids;
  }

  /** Who would be invited. */
  public record Invitee(AgencyId agency, String name, Sector sector) {}

  /**
   * The answer.
   *
   * @param levels for each category in the order of the catalogue, the highest level of any of its
   *     fields, for each kind of subject
   * @param unagreed for each other agency that takes part, the categories for which no agreement
   *     with the invitee is in force; agencies with none are left out
   */
  public record Foreseen(
      Receipt receipt,
      Map<Category, Map<SubjectKind, Level>> levels,
      Map<AgencyId, List<Category>> unagreed) {}

  /** Works it out for a case as its subjects' consents and the agreements now stand. */
  public Foreseen foresee(Requester by, RequestId request, Target target, Invitee invitee) {
    var other =
        new Imagined.Other(invitee.agency(), invitee.name(), invitee.sector(), Role.REPRESENTATIVE);
    var gathered = gather.gather(asked(by, request, target, other));
    var decided = decide.decide(imagined(gathered, other));
    var levels = new LinkedHashMap<Category, Map<SubjectKind, Level>>();
    decided.gathered().policy().catalogue().categories().stream()
        .forEach(category -> levels.put(category, levels(decided, category)));
    var receipt =
        trail.record(
            DisclosureEvents.Foreseen.of(gathered, by, ids.next(), target, invitee.agency()));
    return new Foreseen(receipt, levels, unagreed(gathered, invitee.agency()));
  }

  private static Map<AgencyId, List<Category>> unagreed(Gathered gathered, AgencyId invitee) {
    var unagreed = new HashMap<AgencyId, List<Category>>();
    for (var partner : gathered.partners().values()) {
      var without =
          gathered.policy().catalogue().categories().stream()
              .filter(category -> !agreed(gathered, partner.id(), invitee, category))
              .toList();
      if (!partner.left() && !without.isEmpty()) {
        unagreed.put(partner.id(), without);
      }
    }
    return unagreed;
  }

  private static boolean agreed(
      Gathered gathered, AgencyId custodian, AgencyId invitee, Category category) {
    var state =
        gathered.agreements().between(custodian, invitee, category.id(), Purpose.CONFERENCE);
    return state == AgreementState.LIVE || state == AgreementState.OWN;
  }

  private static Request asked(
      Requester by, RequestId request, Target target, Imagined.Other other) {
    var own =
        new Request(
            request, by, Purpose.CONFERENCE, Channel.PAGE, List.of(target), Optional.empty());
    return Imagined.request(own, other, Purpose.CONFERENCE);
  }

  private Gathered imagined(Gathered gathered, Imagined.Other other) {
    return new Gathered(
        gathered.request(),
        gathered.policy(),
        gathered.now(),
        gathered.partners(),
        gathered.agreements(),
        gathered.cases().stream().map(facts -> imagined(facts, other)).toList());
  }

  // The survivors are those of the case, since what they said decides. Of every other kind there is
  // one that nobody has said anything about, whether or not the case has any: that is not told.
  private CaseFacts imagined(CaseFacts facts, Imagined.Other other) {
    var survivors =
        facts.subjects().stream().filter(each -> each.kind() == SubjectKind.SURVIVOR).toList();
    var kinds = Stream.of(SubjectKind.values());
    var others =
        kinds
            .filter(kind -> kind != SubjectKind.SURVIVOR || survivors.isEmpty())
            .map(kind -> new Subject(new SubjectId(ids.next()), kind));
    return new CaseFacts(
        facts.target(),
        facts.reference(),
        other.invited(),
        new Asking(Purpose.CONFERENCE, Stage.PACK_SEALED),
        Stream.concat(survivors.stream(), others).toList(),
        Map.of(),
        facts.basis(),
        Optional.empty(),
        Optional.empty());
  }

  private static Map<SubjectKind, Level> levels(Decided decided, Category category) {
    var levels = new LinkedHashMap<SubjectKind, Level>();
    KINDS.forEach(kind -> levels.put(kind, Level.HIDDEN));
    decided.cases().stream()
        .flatMap(one -> one.subjects().stream())
        .forEach(
            subject ->
                subject.fields().stream()
                    .filter(field -> field.field().category().equals(category))
                    .forEach(
                        field ->
                            levels.merge(subject.subject().kind(), field.ceiling(), Level::max)));
    return levels;
  }
}

package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.serachub.decision.Role;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;
import org.serachub.request.Target;

/**
 * What a requester is to a case, before anything of it is asked. None of the answers may be told to
 * anybody as such: a case one has no standing on is a case that does not exist.
 */
@Singleton
public final class Standing {
  private static final Set<Role> RECORDING =
      Set.of(Role.REPRESENTATIVE, Role.ADVOCATE, Role.COORDINATOR, Role.CHAIR);

  private static final Set<Role> SPEAKING = Set.of(Role.REPRESENTATIVE, Role.ADVOCATE);
  private static final String CHAIRED =
      "f.id IN (SELECT i.case_id FROM agenda_item i JOIN conference c ON c.id = i.conference"
          + " WHERE c.chair = ?)";
  private static final String INVITED =
      "f.id IN (SELECT i.case_id FROM invitation v JOIN agenda_item i ON i.id = v.item"
          + " WHERE v.agency = ? AND v.withdrawn_at IS NULL)";
  private static final String OWNED =
      "f.id IN (SELECT o.case_id FROM case_action o WHERE o.owner_agency = ?"
          + " AND o.state IN ('proposed', 'accepted', 'in-progress'))";
  private static final String NOT_UNDERTAKEN =
      "f.id IN (SELECT i.case_id FROM agenda_item i WHERE i.stage <> 'closed' AND NOT EXISTS"
          + " (SELECT 1 FROM undertaking u WHERE u.conference = i.conference AND u.person = ?))";

  private final ReadStanding readStanding;
  private final Sql sql;
  private final Candidates candidates;

  Standing(ReadStanding readStanding, Sql sql, Candidates candidates) {
    this.readStanding = readStanding;
    this.sql = sql;
    this.candidates = candidates;
  }

  /** The case of a reference, whoever asks. */
  public Optional<CaseId> caseOf(String reference) {
    return sql.one(
        "SELECT id FROM case_file WHERE reference = ?",
        row -> new CaseId(row.uuid("id")),
        reference);
  }

  /** The references of cases, whoever asks. */
  public Map<CaseId, String> references(Set<CaseId> cases) {
    return cases.isEmpty()
        ? Map.of()
        : sql
            .list(
                "SELECT id, reference FROM case_file WHERE id IN (" + Sql.marks(cases.size()) + ")",
                row -> Map.entry(new CaseId(row.uuid("id")), row.text("reference")),
                cases.stream().map(CaseId::value).toArray())
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The code of the conference whose undertaking must be accepted before anything is opened. */
  public Optional<String> undertakingDue(Requester requester, CaseId caseId) {
    return undertakingDue(requester, new Target(caseId, Optional.empty()));
  }

  /** The same for the item that the request comes through. */
  public Optional<String> undertakingDue(Requester requester, Target target) {
    return due(requester, target, Place::undertakingDue);
  }

  /** The same before a pack, which a coordinator too opens only under the undertaking. */
  public Optional<String> packUndertakingDue(Requester requester, Target target) {
    return due(requester, target, Place::packUndertakingDue);
  }

  /** When the conference ends that a case is heard at next, for somebody who comes to it. */
  public Optional<Instant> conferenceEnds(Requester requester, CaseId caseId) {
    return place(requester, new Target(caseId, Optional.empty()))
        .filter(place -> place.reader().invited() || place.reader().role() == Role.COORDINATOR)
        .filter(place -> !place.reader().excluded())
        .flatMap(Place::item)
        .map(Place.Item::endsAt);
  }

  /** The same before the actions of a case, which an owner need not be invited to read. */
  public Optional<String> deliveryUndertakingDue(Requester requester, CaseId caseId) {
    return due(requester, new Target(caseId, Optional.empty()), Place::deliveryUndertakingDue);
  }

  /** The same for an agency that owns an open action on the case, invited or not, and no other. */
  public Optional<String> ownerUndertakingDue(Requester requester, CaseId caseId) {
    return due(
        requester,
        new Target(caseId, Optional.empty()),
        place -> place.reader().actionOwner() && place.deliveryUndertakingDue());
  }

  private Optional<String> due(Requester requester, Target target, Predicate<Place> due) {
    return place(requester, target).filter(due).flatMap(Place::item).map(Place.Item::code);
  }

  /**
   * True if the requester may write to the case: somebody of an invited agency, the referrer, one
   * who is named, the conference's chair, or the coordinator; never one who is excluded.
   */
  public boolean mayRecord(Requester requester, CaseId caseId) {
    return RECORDING.contains(requester.role())
        && place(requester, new Target(caseId, Optional.empty()))
            .map(Place::reader)
            .filter(reader -> !reader.excluded())
            .filter(
                reader ->
                    reader.invited()
                        || reader.referrer()
                        || reader.named()
                        || reader.role() == Role.COORDINATOR)
            .isPresent();
  }

  /**
   * True if the requester may say who is to do what on the case: the coordinator, or the chair of
   * the conference it is before; never one who is excluded.
   */
  public boolean mayDirect(Requester requester, CaseId caseId) {
    return place(requester, new Target(caseId, Optional.empty()))
        .map(Place::reader)
        .filter(reader -> !reader.excluded())
        .filter(
            reader ->
                reader.role() == Role.COORDINATOR
                    || reader.role() == Role.CHAIR && reader.invited())
        .isPresent();
  }

  /**
   * True if the requester speaks for an agency that owns an open action on the case, has accepted
   * the undertaking and is not excluded.
   */
  public boolean mayDeliver(Requester requester, CaseId caseId) {
    return SPEAKING.contains(requester.role())
        && place(requester, new Target(caseId, Optional.empty()))
            .map(Place::reader)
            .filter(reader -> !reader.excluded() && reader.actionOwner() && reader.undertaking())
            .isPresent();
  }

  /**
   * The cases with actions that a list may ask the door about, with their references: those of
   * {@link #candidates}, and those on which the requester's agency owns an open action.
   */
  public Map<CaseId, String> withActions(Requester requester) {
    var some = "f.id IN (SELECT a.case_id FROM case_action a)";
    return switch (requester.role()) {
      case COORDINATOR -> found(some);
      case CHAIR -> found(some + " AND " + CHAIRED, requester.person().value());
      case REPRESENTATIVE, ADVOCATE -> {
        var agency = requester.requireAgency().value();
        yield found(some + " AND (" + INVITED + " OR " + OWNED + ")", agency, agency);
      }
      case DPO, ADMINISTRATOR, OBSERVER -> Map.of();
    };
  }

  /**
   * The codes of the conferences whose undertaking somebody must accept before the open actions of
   * their agency show.
   */
  public List<String> ownerUndertakingsDue(Requester requester) {
    if (requester.agency().isEmpty()) {
      return List.of();
    }
    var agency = requester.requireAgency().value();
    var targets =
        found(OWNED + " AND " + NOT_UNDERTAKEN, agency, requester.person().value())
            .keySet()
            .stream()
            .map(id -> new Target(id, Optional.empty()))
            .toList();
    return sql.transaction(() -> readStanding.of(requester, targets)).stream()
        .filter(place -> place.reader().actionOwner() && place.deliveryUndertakingDue())
        .flatMap(place -> place.item().stream())
        .map(Place.Item::code)
        .distinct()
        .sorted()
        .toList();
  }

  /**
   * The cases that a list may ask the door about, newest first: those the requester has some
   * standing on. The door decides which of them are there.
   */
  public List<Candidate> candidates(Requester requester) {
    return candidates.of(requester);
  }

  /** By when a case was opened. */
  public enum Way {
    NEWEST_FIRST,
    OLDEST_FIRST
  }

  /**
   * The same in that order, read only as far as somebody looks; last, by their references, those
   * whose undertaking is owed.
   */
  public Stream<Candidate> byOpening(Requester requester, Way way) {
    return candidates.byOpening(requester, way);
  }

  /** Those of some cases. */
  public List<Candidate> candidates(Requester requester, Set<CaseId> among) {
    return among.isEmpty() ? List.of() : candidates.of(requester, among);
  }

  private Map<CaseId, String> found(String where, Object... arguments) {
    return sql
        .list(
            "SELECT f.id, f.reference FROM case_file f WHERE " + where,
            row -> Map.entry(new CaseId(row.uuid("id")), row.text("reference")),
            arguments)
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private Optional<Place> place(Requester requester, Target target) {
    return sql.transaction(() -> readStanding.of(requester, List.of(target))).stream().findFirst();
  }
}

package org.serachub.bundle.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;
import org.serachub.decision.SubjectKind;

/**
 * What stands beside the values, as it stands in the database.
 *
 * @param fictional whether the hub is a demonstration
 * @param whole whether all of it was asked for, and not some cases
 * @param leftOut how many there are of what a bundle has no word for, by what it is
 */
record HubRows(
    boolean fictional,
    boolean whole,
    Optional<Partnership> partnership,
    List<Agency> agencies,
    List<Person> people,
    List<Grant> grants,
    List<Agreement> agreements,
    List<CaseFile> cases,
    List<Conference> conferences,
    Map<String, Long> leftOut) {

  /** The partnership. */
  record Partnership(String name, String wording, Optional<UUID> host) {}

  /** An agency. */
  record Agency(
      UUID id,
      String code,
      String name,
      String sector,
      boolean firstResponder,
      Optional<UUID> lead,
      Optional<LocalDate> leaves) {}

  /** Somebody; {@code suspended} people come out as people who have left. */
  record Person(
      UUID id, String address, String name, boolean suspended, Optional<LocalDate> leaves) {}

  /** A role somebody holds or held. */
  record Grant(
      UUID person,
      Optional<UUID> agency,
      Role role,
      Optional<UUID> confirmedBy,
      boolean confirmed,
      Optional<Instant> ended) {}

  /** A sharing agreement. */
  record Agreement(
      String code,
      String title,
      List<UUID> parties,
      List<String> categories,
      List<String> purposes,
      LocalDate starts,
      Optional<LocalDate> ends) {}

  /** A case with what opens and closes doors to it. */
  record CaseFile(
      UUID id,
      String reference,
      String stage,
      Instant opened,
      Optional<UUID> referredBy,
      Optional<UUID> referredAgency,
      List<Subject> subjects,
      List<Basis> consents,
      List<Basis> decisions,
      List<Exclusion> exclusions,
      List<Named> named) {}

  /** Whom or what a case is about. */
  record Subject(UUID id, UUID caseId, SubjectKind kind) {}

  /**
   * A consent or a decision to share without one.
   *
   * @param word its state, or its gateway
   * @param when it was said or decided
   * @param recorded of a consent
   */
  record Basis(
      UUID caseId,
      UUID subject,
      String word,
      Scope scope,
      Instant when,
      Optional<Instant> ends,
      Optional<Instant> recorded,
      boolean riskToLife,
      Actor by,
      List<Confirmation> confirmations) {}

  /** One recipient, category and purpose; empty: all. */
  record Scope(
      Optional<String> category,
      Optional<String> purpose,
      Optional<UUID> agency,
      Optional<String> sector) {}

  /** Who acted, for whom and in which role. */
  record Actor(UUID person, UUID agency, Role role) {}

  /** A confirmation. */
  record Confirmation(Actor by, Instant at) {}

  /** Somebody, or an agency, kept out. */
  record Exclusion(
      UUID caseId,
      Optional<UUID> person,
      Optional<UUID> agency,
      UUID madeBy,
      Instant made,
      Optional<Instant> ended) {}

  /** Somebody named on a case. */
  record Named(UUID caseId, UUID person, UUID agency, UUID namedBy, Instant at) {}

  /** A conference with its agenda. */
  record Conference(
      UUID id,
      String code,
      String title,
      String place,
      Instant starts,
      Instant ends,
      Optional<UUID> chair,
      List<Item> items,
      List<Undertaking> undertakings) {}

  /** A case on an agenda. */
  record Item(
      UUID id,
      UUID conference,
      UUID caseId,
      int minutes,
      String stage,
      Optional<Instant> sealed,
      List<Invitation> invitations,
      List<Action> actions) {}

  /** An agency invited to an item. */
  record Invitation(UUID item, UUID agency, UUID by, Instant at) {}

  /** What was agreed at an item. */
  record Action(
      UUID item,
      UUID entry,
      UUID owner,
      Optional<UUID> person,
      LocalDate due,
      String state,
      Instant agreed) {}

  /** Somebody's promise. */
  record Undertaking(UUID conference, UUID person, Instant at) {}
}

package org.serachub.bundle.format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;

/**
 * A partnership, or a part of one, as a bundle describes it. Things are named by codes and
 * addresses; no list has a meaning in its order but the agenda of a conference.
 *
 * @param fictional every person and case in it is invented
 */
public record Bundle(
    Written<Boolean> fictional,
    Optional<Partnership> partnership,
    List<Agency> agencies,
    List<Agreement> agreements,
    List<Person> people,
    List<Case> cases,
    List<Conference> conferences) {

  /**
   * The partnership as a whole.
   *
   * @param wording survivor or victim
   * @param host the agency whose office runs the conference
   */
  public record Partnership(
      Written<String> name, String wording, Optional<Written<String>> host, Fingerprint print) {}

  /**
   * An agency.
   *
   * @param lead the address of the person who confirms its roles
   * @param leaves the first day on which it has no access
   */
  public record Agency(
      Written<String> code,
      Written<String> name,
      Sector sector,
      boolean firstResponder,
      Optional<Written<String>> lead,
      Optional<LocalDate> leaves,
      Fingerprint print) {}

  /** A sharing agreement; no categories or purposes: all of them. */
  public record Agreement(
      Written<String> code,
      Written<String> title,
      List<Written<String>> parties,
      List<Written<String>> categories,
      List<Purpose> purposes,
      LocalDate starts,
      Optional<Written<LocalDate>> ends,
      Fingerprint print) {}

  /** Somebody who uses the hub. */
  public record Person(
      Written<String> address,
      Written<String> name,
      List<RoleHeld> roles,
      Optional<LocalDate> leaves,
      Fingerprint print) {}

  /**
   * A role for an agency; an administrator's is for none.
   *
   * @param ended when it ended: what its holder recorded until then still stands
   */
  public record RoleHeld(
      Written<Role> role,
      Optional<Written<String>> agency,
      Optional<Written<String>> confirmedBy,
      Optional<Written<Instant>> ended) {}

  /**
   * Who did something: a person, for one of the agencies and in one of the roles they hold.
   *
   * @param agency needed only if the person holds roles for several
   * @param role needed only if the person holds several for that agency
   */
  public record Actor(
      Written<String> person, Optional<Written<String>> agency, Optional<Written<Role>> role) {}

  /**
   * Whom a consent or decision covers, and for what; an empty list covers all.
   *
   * @param agencies recipients by code
   * @param sectors recipients by sector
   */
  public record Scope(
      List<Written<String>> categories,
      List<Purpose> purposes,
      List<Written<String>> agencies,
      List<Sector> sectors,
      Place at) {}
}

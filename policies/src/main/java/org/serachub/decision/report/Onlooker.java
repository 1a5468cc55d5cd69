package org.serachub.decision.report;

import java.util.List;
import java.util.stream.Stream;
import org.serachub.decision.Reader;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;

/** A column of the matrix: a role and the sector it is held in. */
public record Onlooker(Role role, Sector sector) {
  /**
   * Every sector through its representative, the advocate, and the roles of the conference office.
   */
  public static List<Onlooker> all() {
    Stream<Onlooker> sectors =
        Stream.of(Sector.values())
            .filter(sector -> sector != Sector.CONFERENCE_OFFICE)
            .map(sector -> new Onlooker(Role.REPRESENTATIVE, sector));
    Stream<Onlooker> roles =
        Stream.of(
            new Onlooker(Role.ADVOCATE, Sector.CHARITY),
            new Onlooker(Role.CHAIR, Sector.CONFERENCE_OFFICE),
            new Onlooker(Role.CHAIR, Sector.POLICE),
            new Onlooker(Role.COORDINATOR, Sector.CONFERENCE_OFFICE),
            new Onlooker(Role.DPO, Sector.CONFERENCE_OFFICE),
            new Onlooker(Role.ADMINISTRATOR, Sector.CONFERENCE_OFFICE),
            new Onlooker(Role.OBSERVER, Sector.CONFERENCE_OFFICE));
    return Stream.concat(sectors, roles).toList();
  }

  /** Its heading. */
  public String heading() {
    return role == Role.REPRESENTATIVE ? sector.word() : role.word() + " (" + sector.word() + ")";
  }

  /** As a reader: invited, undertaking accepted, not excluded, neither referrer nor named. */
  Reader reader(Situation situation) {
    return new Reader(
        role,
        sector,
        false,
        true,
        false,
        false,
        situation.ownsAction(),
        true,
        situation.emergency());
  }
}

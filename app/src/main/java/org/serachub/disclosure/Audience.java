package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.Receipt;
import org.serachub.decision.Asking;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Held;
import org.serachub.decision.Kind;
import org.serachub.decision.Level;
import org.serachub.decision.Purpose;
import org.serachub.decision.Reader;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.disclosure.CaseFacts.Subject;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.Request;
import org.serachub.request.SubjectId;

/**
 * Who will see a value, before it is saved: by agency and role, never by person. It follows from
 * the policy, the agencies that take part and the basis as it stands, so it tells neither who is
 * invited nor who is excluded nor what else is recorded.
 */
@Singleton
public final class Audience {
  private final Gather gather;
  private final AuditTrail trail;
  private final Ids ids;

  Audience(Gather gather, AuditTrail trail, Ids ids) {
    this.gather = gather;
    this.trail = trail;
    this.ids = ids;
  }

  /** A value that its custodian has not saved yet; what it says does not matter. */
  public record Unsaved(
      FieldId field, SubjectId about, Release release, HandlingCode handling, Kind kind) {}

  /** When somebody would read it, if their agency is invited and they accept the undertaking. */
  public enum Moment {
    /** Searching their own records before the conference. */
    RESEARCH(Purpose.RESEARCH, Stage.RESEARCH),
    /** In the pack and at the conference. */
    CONFERENCE(Purpose.CONFERENCE, Stage.PACK_SEALED),
    /** Carrying out an action their agency has agreed to. */
    ACTION(Purpose.ACTION_DELIVERY, Stage.FOLLOW_UP);

    private final Asking asking;

    Moment(Purpose purpose, Stage stage) {
      this.asking = new Asking(purpose, stage);
    }
  }

  /**
   * One kind of reader.
   *
   * @param own of the custodian itself
   */
  public record Seat(String agency, Role role, boolean own, Map<Moment, Level> levels) {}

  /** The answer; the custodian first, the others by name. */
  public record Foretold(Receipt receipt, List<Seat> seats) {
    /** Copies the list. */
    public Foretold {
      seats = List.copyOf(seats);
    }
  }

  /**
   * Works it out and records that it was asked.
   *
   * @param request of the custodian, for the one case that the value belongs to
   * @return empty if there is no such case or subject for the one who asks
   */
  public Optional<Foretold> of(Request request, Unsaved value) {
    var gathered = gather.gather(request);
    var own = request.requester().requireAgency();
    return gathered.cases().stream()
        .flatMap(
            facts -> subject(facts, value).map(about -> new Asked(gathered, facts, about, value)))
        .findFirst()
        .map(this::foretold);
  }

  private Foretold foretold(Asked asked) {
    var event = AudienceEvent.of(asked.gathered(), ids.next(), asked.value().field());
    return new Foretold(trail.record(event), asked.seats().sorted(order()).toList());
  }

  private static Stream<Subject> subject(CaseFacts facts, Unsaved value) {
    return facts.subjects().stream().filter(subject -> subject.id().equals(value.about()));
  }

  private static Comparator<Seat> order() {
    return Comparator.comparing((Seat seat) -> !seat.own())
        .thenComparing(Seat::agency)
        .thenComparing(Seat::role);
  }

  private record Asked(Gathered gathered, CaseFacts facts, Subject about, Unsaved value) {
    Stream<Seat> seats() {
      return gathered.partners().values().stream()
          .filter(partner -> !partner.left())
          .flatMap(partner -> roles(partner.sector()).map(role -> seat(partner, role)));
    }

    private static Stream<Role> roles(Sector sector) {
      return switch (sector) {
        case CONFERENCE_OFFICE -> Stream.of(Role.CHAIR, Role.COORDINATOR);
        case CHARITY, NRM_SUPPORT -> Stream.of(Role.REPRESENTATIVE, Role.ADVOCATE);
        default -> Stream.of(Role.REPRESENTATIVE);
      };
    }

    private Seat seat(Partner partner, Role role) {
      var levels = new EnumMap<Moment, Level>(Moment.class);
      for (var moment : Moment.values()) {
        levels.put(moment, level(partner, role, moment));
      }
      return new Seat(partner.name(), role, partner.id().equals(custodian()), levels);
    }

    private Level level(Partner partner, Role role, Moment moment) {
      var own = partner.id().equals(custodian());
      var policy = gathered.policy();
      var category = policy.catalogue().require(value.field()).category().id();
      var basis = new Bases(as(partner, role, moment), facts, about).of(custodian(), category);
      return policy
          .decide(reader(partner, role, moment, own), moment.asking, held(own), basis)
          .level();
    }

    private Reader reader(Partner partner, Role role, Moment moment, boolean own) {
      var owner = moment == Moment.ACTION;
      return new Reader(role, partner.sector(), false, true, false, own, owner, true, false);
    }

    private Held held(boolean own) {
      var sector = gathered.request().requester().sector().orElseThrow();
      return new Held(
          value.field(),
          about.kind(),
          value.release(),
          value.handling(),
          value.kind(),
          sector,
          false,
          own);
    }

    private AgencyId custodian() {
      return gathered.request().requester().requireAgency();
    }

    private Gathered as(Partner partner, Role role, Moment moment) {
      return Imagined.gathered(
          gathered, Imagined.Other.of(partner, role), moment.asking.purpose(), gathered.cases());
    }
  }
}

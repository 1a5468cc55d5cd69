package org.serachub.canary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.casefile.Draft;
import org.serachub.casefile.OpenCase;
import org.serachub.casefile.RecordValue;
import org.serachub.conference.EndExclusion;
import org.serachub.conference.ExcludeFromCase;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.conference.InviteAgency;
import org.serachub.conference.WithdrawInvitation;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.decision.SubjectKind;
import org.serachub.request.AgencyId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;

/**
 * What may be different in two worlds, one kind of thing a method. A new kind is a method that says
 * who may not notice and what is done, and a line in {@link #kinds}.
 */
final class Differences {
  private static final Set<String> OF_AGENCIES = Set.of("representative", "advocate");
  private static final Set<String> NO_CASES = Set.of("administrator", "observer");

  private final World world;
  private final Places places;
  private final ValueDifferences values;
  private final AgencyDifferences agencies;
  private final Random random;

  /**
   * @param side either of two that are still alike: the ids are the same in both
   */
  Differences(World world, Side side, Random random) {
    this.world = world;
    this.places = new Places(world, side);
    this.values = new ValueDifferences(world, places, random);
    this.agencies = new AgencyDifferences(world, places, random);
    this.random = random;
  }

  /** Cases that are there before all others and kept from some readers. */
  Difference casesKeptFrom(List<Persona> readers, Persona referrer, int many) {
    return agencies.casesKeptFrom(readers, referrer, many);
  }

  /** The kinds, in turn. */
  List<Supplier<Difference>> kinds() {
    var kinds = new ArrayList<>(values.kinds());
    kinds.addAll(agencies.kinds());
    kinds.addAll(List.of(this::invitation, this::exclusion, this::referral));
    return kinds;
  }

  /** Another agency's invitation. */
  private Difference invitation() {
    var one = any(onAgendas());
    var item = one.item().orElseThrow();
    var code =
        any(
            world.agencies().stream()
                .map(World.Agency::code)
                .filter(agency -> !agency.equals("office") && !item.invited().contains(agency))
                .toList());
    return new Difference(
        "invitation",
        coordinator(),
        Places.where(one),
        reader ->
            NO_CASES.contains(reader.role())
                || OF_AGENCIES.contains(reader.role()) && !reader.of().equals(code),
        Difference.NOTHING,
        side ->
            side.bean(InviteAgency.class).invite(act(side), item(side, one), agency(side, code)),
        side ->
            side.bean(WithdrawInvitation.class)
                .withdraw(act(side), item(side, one), agency(side, code)));
  }

  /** Somebody else who is kept from a case. */
  private Difference exclusion() {
    var one = any(world.cases());
    var whom = any(world.personas().stream().filter(p -> OF_AGENCIES.contains(p.role())).toList());
    return new Difference(
        "exclusion",
        coordinator(),
        Places.where(one),
        reader ->
            !reader.equals(whom)
                && (NO_CASES.contains(reader.role()) || OF_AGENCIES.contains(reader.role())),
        Difference.NOTHING,
        side ->
            side.keep(
                side.bean(ExcludeFromCase.class)
                    .exclude(
                        act(side),
                        places.id(one),
                        new Whom.Person(
                            new PersonId(
                                side.id(
                                    "SELECT id FROM person WHERE address = ?", whom.address()))))),
        side ->
            side.bean(EndExclusion.class).end(act(side), places.id(one), side.kept(UUID.class)));
  }

  /** A case that somebody else refers. */
  private Difference referral() {
    var by = any(world.personas().stream().filter(p -> OF_AGENCIES.contains(p.role())).toList());
    return new Difference(
        "referral",
        by,
        Places.where(any(world.cases())),
        reader -> !reader.equals(by) && !Set.of("coordinator", "dpo").contains(reader.role()),
        Difference.NOTHING,
        side -> refer(side, by),
        Difference.NOTHING);
  }

  /** Opens a case on somebody's word, with a name in it. */
  static OpenCase.Opened refer(Side side, Persona by) {
    var acting = side.acting(by);
    var opened = side.bean(OpenCase.class).open(acting, SubjectKind.SURVIVOR);
    var name =
        new Draft(
            opened.lead(),
            new FieldId("identity-name"),
            Optional.empty(),
            new Content.Text("Somebody new"),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT);
    side.bean(RecordValue.class).record(acting, opened.id(), List.of(name));
    return opened;
  }

  private List<CanaryCase> onAgendas() {
    Predicate<World.Item> open = item -> !item.stage().equals("closed");
    return world.cases().stream().filter(one -> one.item().filter(open).isPresent()).toList();
  }

  private Persona coordinator() {
    return world.personas().stream()
        .filter(persona -> persona.role().equals("coordinator"))
        .findFirst()
        .orElseThrow();
  }

  private org.serachub.conference.Act act(Side side) {
    return new org.serachub.conference.Act(
        side.requester(coordinator()),
        new RequestId(side.bean(org.serachub.platform.Ids.class).next()));
  }

  private ItemId item(Side side, CanaryCase one) {
    return new ItemId(
        side.id("SELECT id FROM agenda_item WHERE case_id = ?", places.id(one).value()));
  }

  private static AgencyId agency(Side side, String code) {
    return new AgencyId(side.id("SELECT id FROM agency WHERE code = ?", code));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

package org.serachub.canary;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.serachub.action.AddAction;
import org.serachub.action.CaseAction;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;
import org.serachub.casefile.Draft;
import org.serachub.conference.Act;
import org.serachub.conference.ExcludeFromCase;
import org.serachub.conference.Exclusion.Whom;
import org.serachub.decision.Content;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Release;
import org.serachub.platform.London;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.research.GiveReturn;
import org.serachub.research.RemindAgency;
import org.serachub.research.ReturnState;

/**
 * What another agency is given to do, asked for and keeps to itself, and cases one is kept from.
 */
final class AgencyDifferences {
  private static final Set<String> OF_AGENCIES = Set.of("representative", "advocate");
  private static final Set<String> NO_CASES = Set.of("administrator", "observer");

  /** The agencies that the world's agreements let read an action. */
  private static final Set<String> OWNERS = Set.of("police", "housing", "charity", "children");

  private final World world;
  private final Places places;
  private final Random random;

  AgencyDifferences(World world, Places places, Random random) {
    this.world = world;
    this.places = places;
    this.random = random;
  }

  List<Supplier<Difference>> kinds() {
    return List.of(this::action, this::searchNote, this::reminder);
  }

  /** An action of another agency, at an item to which the reader's agency is not invited. */
  private Difference action() {
    var one = any(sealed());
    var item = one.item().orElseThrow();
    var owner = any(item.invited().stream().filter(OWNERS::contains).toList());
    var title = "Seen to by " + owner + " " + random.nextInt(1_000_000);
    return new Difference(
        "action",
        persona("coordinator"),
        Places.where(one),
        reader ->
            NO_CASES.contains(reader.role())
                || OF_AGENCIES.contains(reader.role())
                    && (one.excluded().contains(reader.address())
                        || !item.invited().contains(reader.of())),
        Difference.NOTHING,
        side ->
            side.bean(AddAction.class)
                .add(
                    side.acting(persona("coordinator")),
                    places.id(one),
                    new AddAction.Words(title, "Seen to be so", "Harm at home"),
                    new CaseAction.Owner(agency(side, owner), Optional.empty()),
                    London.today(side.hub().clock()).plusDays(7)),
        Difference.NOTHING);
  }

  /** A private note of another agency's search. */
  private Difference searchNote() {
    var one = any(inResearch());
    var by = any(searchers(one));
    var text = "Searched two systems " + random.nextInt(1_000_000);
    return new Difference(
        "note of a search",
        by,
        Places.where(one),
        reader -> !reader.agency().equals(by.agency()) && !reader.role().equals("dpo"),
        Difference.NOTHING,
        side ->
            side.bean(GiveReturn.class)
                .give(
                    side.acting(by),
                    item(side, one),
                    version(side, one, by.of()),
                    new GiveReturn.Given(
                        Optional.of(note(one, text)), Optional.empty(), ReturnState.STARTED)),
        Difference.NOTHING);
  }

  private Draft note(CanaryCase one, String text) {
    return new Draft(
        places.id(one.subjects().getFirst()),
        GiveReturn.NOTE,
        Optional.empty(),
        new Content.Text(text),
        Release.PRIVATE,
        HandlingCode.NONE,
        Kind.FACT);
  }

  /** Another agency is reminded of what it owes. */
  private Difference reminder() {
    var one = any(inResearch());
    var code = any(one.item().orElseThrow().invited());
    return new Difference(
        "reminder",
        persona("coordinator"),
        Places.where(one),
        reader ->
            NO_CASES.contains(reader.role())
                || OF_AGENCIES.contains(reader.role()) && !reader.of().equals(code),
        Difference.NOTHING,
        side ->
            side.bean(RemindAgency.class)
                .remind(side.acting(persona("coordinator")), item(side, one), agency(side, code)),
        Difference.NOTHING);
  }

  /**
   * So many older cases that somebody referred and that the register keeps from the readers, who
   * would otherwise have them first on their lists.
   */
  Difference casesKeptFrom(List<Persona> readers, Persona referrer, int many) {
    return new Difference(
        "cases kept from the reader",
        persona("dpo"),
        Places.where(world.cases().getFirst()),
        readers::contains,
        Difference.NOTHING,
        side -> {
          for (var i = 0; i < many; i++) {
            var id = Differences.refer(side, referrer).id();
            readers.forEach(reader -> keepFrom(side, id, reader));
          }
        },
        Difference.NOTHING);
  }

  private void keepFrom(Side side, CaseId id, Persona reader) {
    var act =
        new Act(
            side.requester(persona("dpo")),
            new RequestId(side.bean(org.serachub.platform.Ids.class).next()));
    var person = new PersonId(side.id("SELECT id FROM person WHERE address = ?", reader.address()));
    side.bean(ExcludeFromCase.class).exclude(act, id, new Whom.Person(person));
  }

  private List<CanaryCase> sealed() {
    return on(item -> Set.of("pack-sealed", "in-conference", "follow-up").contains(item.stage()));
  }

  private List<CanaryCase> inResearch() {
    return on(item -> item.stage().equals("research"));
  }

  private List<CanaryCase> on(Predicate<World.Item> which) {
    return world.cases().stream().filter(one -> one.item().filter(which).isPresent()).toList();
  }

  /** Representatives of the agencies that are asked to search, unless they are kept out. */
  private List<Persona> searchers(CanaryCase one) {
    return world.personas().stream()
        .filter(persona -> persona.role().equals("representative"))
        .filter(persona -> one.item().orElseThrow().invited().contains(persona.of()))
        .filter(persona -> one.item().orElseThrow().undertaken().contains(persona.address()))
        .filter(persona -> !one.excluded().contains(persona.address()))
        .toList();
  }

  private Persona persona(String role) {
    return world.personas().stream()
        .filter(persona -> persona.role().equals(role))
        .findFirst()
        .orElseThrow();
  }

  private ItemId item(Side side, CanaryCase one) {
    return new ItemId(
        side.id("SELECT id FROM agenda_item WHERE case_id = ?", places.id(one).value()));
  }

  private long version(Side side, CanaryCase one, String code) {
    return side.hub()
        .sql()
        .number(
            "SELECT COALESCE(MAX(version), 0) FROM research_return WHERE item = ? AND agency = ?",
            item(side, one).value(),
            agency(side, code).value());
  }

  private static AgencyId agency(Side side, String code) {
    return new AgencyId(side.id("SELECT id FROM agency WHERE code = ?", code));
  }

  private <T> T any(List<T> some) {
    return some.get(random.nextInt(some.size()));
  }
}

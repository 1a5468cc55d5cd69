package org.serachub.canary;

import java.util.List;
import java.util.stream.Collectors;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Persona;

/** Writes the world as a bundle. */
final class WriteBundle {
  private final World world;
  private final StringBuilder out = new StringBuilder();

  private WriteBundle(World world) {
    this.world = world;
  }

  static String of(World world) {
    return new WriteBundle(world).write();
  }

  private String write() {
    line("bundle: 1");
    line("fictional: true");
    line("partnership: {name: Canary partnership, host: office}");
    line("agencies:");
    world
        .agencies()
        .forEach(
            a ->
                line(
                    "  - {code: %s, name: %s, sector: %s}",
                    a.code(), "The " + a.code(), a.sector()));
    agreements();
    line("people:");
    world.personas().forEach(this::person);
    line("cases:");
    world.cases().forEach(this::oneCase);
    conferences();
    return out.toString();
  }

  private void agreements() {
    line("agreements:");
    for (int i = 0; i < world.agreements().size(); i++) {
      var agreement = world.agreements().get(i);
      line(
          "  - {code: isa%d, title: Agreement %d, parties: %s, starts: today-90d%s%s}",
          i,
          i,
          agreement.parties(),
          agreement.lapsed() ? ", ends: today-3d" : "",
          agreement.categories().isEmpty() ? "" : ", categories: " + agreement.categories());
    }
  }

  private void person(Persona persona) {
    var by =
        persona.role().equals("administrator")
            ? other("adam@office.example", "amy@office.example", persona)
            : other("dora@office.example", "dee@office.example", persona);
    line("  - address: %s", persona.address());
    line("    name: Person %s", persona.address().split("@", 2)[0]);
    line(
        "    roles: [{role: %s%s, confirmedBy: %s}]",
        persona.role(), persona.agency().map(code -> ", agency: " + code).orElse(""), by);
  }

  private static String other(String one, String other, Persona persona) {
    return persona.address().equals(one) ? other : one;
  }

  private void oneCase(CanaryCase one) {
    line("  - case: %s", one.key());
    line("    reference: %s", one.reference());
    line("    stage: %s", one.stage());
    line("    opened: today-9d 09:00");
    line("    referredBy: %s", one.referredBy());
    line(
        "    subjects: [%s]",
        one.subjects().stream()
            .map(s -> "{subject: " + s.key() + ", kind: " + s.kind() + "}")
            .collect(Collectors.joining(", ")));
    line("    contributions:");
    world.values().stream().filter(value -> value.of() == one).forEach(this::value);
    bases(one);
    if (!one.excluded().isEmpty()) {
      line("    exclusions:");
      one.excluded()
          .forEach(
              who ->
                  line(
                      "      - {person: %s, madeBy: cora@office.example, made: today-1d 09:00}",
                      who));
    }
  }

  private void value(World.Value value) {
    line(
        "      - {custodian: %s, author: %s, recorded: today-3d 10:00, release: %s, values:"
            + " [{field: %s, about: %s%s, content: %s, handling: %s, kind: %s}]}",
        value.author().of(),
        value.author().address(),
        value.release(),
        value.field(),
        value.about().key(),
        value.entry().map(entry -> ", entry: " + entry).orElse(""),
        value.content(),
        value.handling(),
        value.kind());
  }

  private void bases(CanaryCase one) {
    if (!one.consents().isEmpty()) {
      line("    consents:");
      one.consents()
          .forEach(
              c ->
                  line(
                      "      - {subject: %s, state: %s, categories: [%s], said: today-5d 10:00,"
                          + " recordedBy: %s}",
                      c.subject(), c.state(), c.category(), c.recordedBy().address()));
    }
    if (!one.decisions().isEmpty()) {
      line("    sharedWithoutConsent:");
      one.decisions()
          .forEach(
              d ->
                  line(
                      "      - {subject: %s, categories: [%s], purposes: [conference], agencies:"
                          + " [%s], gateway: safeguarding, decided: today-1d 10:00, ends: today+9d"
                          + " 10:00, madeBy: %s}",
                      d.subject(), d.category(), d.recipient(), d.madeBy().address()));
    }
  }

  private void conferences() {
    line("conferences:");
    world.conferences().forEach(this::conference);
  }

  private void conference(String code) {
    line("  - code: %s", code);
    line("    title: The %s conference", code);
    line("    place: Room 1");
    line("    chair: chaz@office.example");
    line("    starts: %s 00:01", day(code));
    line("    ends: %s 23:59", day(code));
    line("    scheduledBy: cora@office.example");
    line("    items:");
    on(code).forEach(this::item);
    line("    undertakings:");
    on(code).stream()
        .flatMap(one -> one.item().orElseThrow().undertaken().stream())
        .distinct()
        .forEach(who -> line("      - {person: %s, at: today-1d 17:00}", who));
  }

  private List<CanaryCase> on(String code) {
    return world.cases().stream()
        .filter(one -> one.item().filter(item -> item.conference().equals(code)).isPresent())
        .toList();
  }

  private void item(CanaryCase one) {
    var item = one.item().orElseThrow();
    line(
        "      - {case: %s, minutes: 15, stage: %s%s, invited: %s, invitedAt: today-2d 09:00,"
            + " actions: [%s]}",
        one.key(),
        item.stage(),
        item.stage().equals("research") ? "" : ", sealed: today-1d 16:00",
        item.invited(),
        actions(one));
  }

  private String actions(CanaryCase of) {
    return world.actions().stream()
        .filter(action -> action.of() == of)
        .map(
            action ->
                "{entry: %s, owner: %s, due: today+3wd, state: %s, agreed: today-1d 17:00}"
                    .formatted(action.entry(), action.owner(), action.state()))
        .collect(Collectors.joining(", "));
  }

  private static String day(String code) {
    return switch (code) {
      case "today" -> "today";
      case "october" -> "today-2d";
      default -> "today+5wd";
    };
  }

  private void line(String format, Object... arguments) {
    out.append(String.format(format, arguments)).append('\n');
  }
}

package org.serachub.canary;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.serachub.action.ActionFields;
import org.serachub.canary.World.Action;
import org.serachub.canary.World.Agency;
import org.serachub.canary.World.Agreement;
import org.serachub.canary.World.CanaryCase;
import org.serachub.canary.World.Consent;
import org.serachub.canary.World.Decision;
import org.serachub.canary.World.Item;
import org.serachub.canary.World.Persona;
import org.serachub.canary.World.Subject;
import org.serachub.canary.World.Value;
import org.serachub.decision.Field;
import org.serachub.decision.FieldCatalogue;
import org.serachub.leaks.Canary;

/** Makes the world: every field of the catalogue, by several agencies, in every sort of release. */
final class MakeWorld {
  private static final List<String> RELEASES = List.of("conference", "research", "private");
  private static final List<String> HANDLING = List.of("none", "none", "p", "c");
  private static final List<String> KINDS = List.of("fact", "opinion", "verbatim");

  /** The cases of which each field has one value, so that the crawl stays short. */
  private static final List<String> SAID_ONCE = List.of("delta", "epsilon", "zeta", "eta");

  private static final Persona COORDINATOR = persona("cora", "coordinator", "office");
  private static final Persona POLICE = persona("pat", "representative", "police");
  private static final Persona HOUSING = persona("hal", "representative", "housing");
  private static final Persona HEALTH = persona("nia", "representative", "health");
  private static final Persona CHARITY = persona("chi", "representative", "charity");
  private static final Persona ADVOCATE = persona("ada", "advocate", "charity");
  private static final Persona CHILDREN = persona("kit", "representative", "children");
  private static final Persona BENEFITS = persona("ben", "representative", "benefits");
  private static final List<Persona> CUSTODIANS =
      List.of(POLICE, HOUSING, HEALTH, CHARITY, CHILDREN, BENEFITS, ADVOCATE);

  private final FieldCatalogue catalogue;
  private final List<Value> values = new ArrayList<>();
  private int made;
  private int days;
  private int phones;

  private MakeWorld(FieldCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  static World of(FieldCatalogue catalogue) {
    var maker = new MakeWorld(catalogue);
    var cases =
        List.of(
            maker.onTheAgenda(),
            maker.inResearch(),
            maker.secondItem(),
            maker.later("delta", "DDDD-5555", "research", new Heard("today", "in-conference")),
            maker.later("epsilon", "EEEE-6666", "research", new Heard("october", "follow-up")),
            maker.later("zeta", "FFFF-7777", "closed", new Heard("october", "closed")),
            maker.referred(),
            maker.waitingForTriage());
    cases.forEach(maker::fill);
    var actions =
        List.of(
            new Action(cases.getFirst(), "first", "housing", "in-progress"),
            new Action(cases.getFirst(), "second", "health", "done"),
            new Action(cases.getFirst(), "third", "police", "handed-back"));
    actions.forEach(maker::fill);
    return new World(agencies(), personas(), agreements(), cases, maker.values, actions);
  }

  private static List<Agency> agencies() {
    return List.of(
        new Agency("office", "conference-office"),
        new Agency("police", "police"),
        new Agency("housing", "housing"),
        new Agency("health", "health"),
        new Agency("charity", "charity"),
        new Agency("children", "childrens-services"),
        new Agency("benefits", "benefits"),
        new Agency("borders", "immigration-enforcement"));
  }

  private static List<Persona> personas() {
    return List.of(
        COORDINATOR,
        persona("chaz", "chair", "office"),
        persona("dora", "dpo", "office"),
        persona("dee", "dpo", "office"),
        POLICE,
        persona("pip", "representative", "police"),
        HOUSING,
        HEALTH,
        CHARITY,
        ADVOCATE,
        CHILDREN,
        BENEFITS,
        persona("bor", "representative", "borders"),
        persona("obi", "observer", "office"),
        new Persona("adam@office.example", "administrator", Optional.empty()),
        new Persona("amy@office.example", "administrator", Optional.empty()));
  }

  private static List<Agreement> agreements() {
    return List.of(
        new Agreement(
            List.of("office", "police", "housing", "charity", "children"), List.of(), false),
        new Agreement(
            List.of("office", "health", "police", "housing", "charity"),
            List.of("identity", "contact", "health", "risk"),
            false),
        new Agreement(List.of("benefits", "police", "housing"), List.of(), true));
  }

  private CanaryCase onTheAgenda() {
    return new CanaryCase(
        "alpha",
        "AAAA-2222",
        "research",
        HOUSING.address(),
        List.of(
            new Subject("s1", "survivor"),
            new Subject("c1", "child"),
            new Subject("p1", "alleged-perpetrator"),
            new Subject("o1", "other-person"),
            new Subject("pr1", "premises"),
            new Subject("b1", "business")),
        List.of(CHILDREN.address()),
        consents("s1"),
        decisions("s1"),
        Optional.of(
            new Item(
                "november",
                "pack-sealed",
                List.of("police", "housing", "health", "charity", "children"),
                undertaken())));
  }

  private CanaryCase inResearch() {
    return new CanaryCase(
        "beta",
        "BBBB-3333",
        "research",
        HOUSING.address(),
        List.of(new Subject("s2", "survivor"), new Subject("pr2", "premises")),
        List.of(),
        consents("s2"),
        List.of(),
        Optional.empty());
  }

  private CanaryCase secondItem() {
    return new CanaryCase(
        "gamma",
        "CCCC-4444",
        "research",
        POLICE.address(),
        List.of(new Subject("s3", "survivor"), new Subject("b3", "business")),
        List.of("dora@office.example"),
        consents("s3"),
        List.of(),
        Optional.of(
            new Item(
                "november", "research", List.of("police", "children", "health"), undertaken())));
  }

  private record Heard(String conference, String stage) {}

  /** A case that was, or is being, heard. */
  private CanaryCase later(String key, String reference, String stage, Heard heard) {
    var survivor = "s-" + key;
    return new CanaryCase(
        key,
        reference,
        stage,
        HEALTH.address(),
        List.of(new Subject(survivor, "survivor"), new Subject("p-" + key, "alleged-perpetrator")),
        List.of(),
        consents(survivor),
        decisions(survivor),
        Optional.of(
            new Item(
                heard.conference(),
                heard.stage(),
                List.of("police", "housing", "charity", "children", "benefits"),
                undertaken())));
  }

  private CanaryCase referred() {
    return new CanaryCase(
        "eta",
        "GGGG-8888",
        "referred",
        HOUSING.address(),
        List.of(new Subject("s7", "survivor"), new Subject("c7", "child")),
        List.of(),
        consents("s7"),
        List.of(),
        Optional.empty());
  }

  private CanaryCase waitingForTriage() {
    return new CanaryCase(
        "theta",
        "HHHH-9999",
        "referred",
        CHILDREN.address(),
        List.of(new Subject("s8", "survivor"), new Subject("p8", "alleged-perpetrator")),
        List.of("chaz@office.example"),
        consents("s8"),
        List.of(),
        Optional.empty());
  }

  private static List<String> undertaken() {
    return List.of(POLICE, HOUSING, HEALTH, CHARITY, ADVOCATE, COORDINATOR).stream()
        .map(Persona::address)
        .toList();
  }

  /** By turns given to the advocate, refused, not asked, and given to the police alone. */
  private List<Consent> consents(String subject) {
    var consents = new ArrayList<Consent>();
    var categories = catalogue.categories();
    for (int i = 0; i < categories.size(); i++) {
      var category = categories.get(i).id();
      switch (i % 4) {
        case 0 -> consents.add(new Consent(subject, category, "given", ADVOCATE));
        case 1 -> consents.add(new Consent(subject, category, "refused", HOUSING));
        case 3 -> consents.add(new Consent(subject, category, "given", POLICE));
        default -> {}
      }
    }
    return consents;
  }

  /** Where nobody was asked: housing may have it for the conference, if health says so. */
  private List<Decision> decisions(String subject) {
    var decisions = new ArrayList<Decision>();
    var categories = catalogue.categories();
    for (int i = 2; i < categories.size(); i += 4) {
      decisions.add(new Decision(subject, categories.get(i).id(), "housing", HEALTH));
    }
    return decisions;
  }

  private void fill(CanaryCase of) {
    for (var subject : of.subjects()) {
      for (var field : catalogue.fields()) {
        if (field.about().stream().anyMatch(kind -> kind.word().equals(subject.kind()))) {
          value(of, subject, field, CUSTODIANS.get(made % CUSTODIANS.size()));
          if (!SAID_ONCE.contains(of.key())) {
            value(of, subject, field, CUSTODIANS.get((made + 2) % CUSTODIANS.size()));
          }
        }
      }
    }
  }

  /** What an action says, kept by the host. */
  private void fill(Action action) {
    for (var field : catalogue.fields()) {
      if (ActionFields.ALL.contains(field.id())) {
        made++;
        var subject = action.of().subjects().getFirst();
        var name = action.of().key() + " " + action.entry() + " " + field.id() + " #" + made;
        var content = content(field, name).orElseThrow();
        values.add(
            new Value(
                action.of(),
                subject,
                field.id().word(),
                Optional.of(action.entry()),
                field.category().id(),
                COORDINATOR,
                "conference",
                "none",
                "fact",
                content.text(),
                content.canary(),
                Optional.empty()));
      }
    }
  }

  private void value(CanaryCase of, Subject about, Field field, Persona author) {
    made++;
    var name = of.key() + " " + about.key() + " " + field.id() + " #" + made;
    var content = content(field, name);
    if (content.isEmpty() || clashes(of, about, field, author)) {
      return;
    }
    values.add(
        new Value(
            of,
            about,
            field.id().word(),
            Optional.empty(),
            field.category().id(),
            author,
            RELEASES.get(made % 5 % 3),
            HANDLING.get(made % HANDLING.size()),
            KINDS.get(made % KINDS.size()),
            content.get().text(),
            content.get().canary(),
            content.get().general()));
  }

  /** The charity's representative and its advocate speak for one custodian. */
  private boolean clashes(CanaryCase of, Subject about, Field field, Persona author) {
    return values.stream()
        .anyMatch(
            value ->
                value.of() == of
                    && value.about() == about
                    && value.field().equals(field.id().word())
                    && value.author().of().equals(author.of()));
  }

  private record Content(String text, Canary canary, Optional<Canary> general) {}

  /** Nothing for answers of a list: their secrecy is shown by pairs of worlds. */
  private Optional<Content> content(Field field, String name) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT, NAME, IDENTIFIER -> {
        var token = token(made);
        yield Optional.of(new Content(token, Canary.text(name, token), Optional.empty()));
      }
      case PHONE -> {
        var phone = "07700 900 %03d".formatted(phones++);
        yield Optional.of(new Content(phone, Canary.text(name, phone), Optional.empty()));
      }
      case EMAIL -> {
        var email = token(made).toLowerCase(java.util.Locale.ROOT) + "@canary.example";
        yield Optional.of(new Content(email, Canary.text(name, email), Optional.empty()));
      }
      case DATE -> {
        days++;
        var date = LocalDate.of(1931 + days / 16 % 60, 10 + days % 3, 13 + days % 16);
        yield Optional.of(new Content(date.toString(), Canary.date(name, date), Optional.empty()));
      }
      case ADDRESS -> {
        var lines = token(made);
        var district = token(made + 100_000);
        yield Optional.of(
            new Content(
                "{lines: " + lines + ", district: " + district + "}",
                Canary.text(name, lines),
                Optional.of(Canary.text(name + " in general", district))));
      }
      case CHOICE, MULTI -> Optional.empty();
    };
  }

  /** Fourteen letters that stand nowhere else. */
  private static String token(int number) {
    try {
      var hash =
          MessageDigest.getInstance("SHA-256")
              .digest(("canary " + number).getBytes(StandardCharsets.UTF_8));
      var token = new StringBuilder("Z");
      for (int i = 0; i < 13; i++) {
        token.append((char) ('a' + (hash[i] & 0xff) % 26));
      }
      return token.toString();
    } catch (NoSuchAlgorithmException impossible) {
      throw new AssertionError(impossible);
    }
  }

  private static Persona persona(String name, String role, String agency) {
    return new Persona(name + "@" + agency + ".example", role, Optional.of(agency));
  }
}

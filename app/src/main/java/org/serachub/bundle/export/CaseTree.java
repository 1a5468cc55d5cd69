package org.serachub.bundle.export;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.serachub.decision.FieldCatalogue;
import org.serachub.decision.Role;
import org.serachub.disclosure.Exported;

/** Writes one case: its subjects, its values, and what opens and closes doors to it. */
final class CaseTree {
  private static final Set<Role> EXCLUDING = Set.of(Role.COORDINATOR, Role.CHAIR, Role.DPO);

  private final HubRows.CaseFile one;
  private final Codes codes;
  private final boolean fictional;
  private final Map<UUID, String> subjects;
  private final ValueTree values;

  /**
   * One case.
   *
   * @param needed entries of its actions
   */
  CaseTree(HubRows.CaseFile one, Words words, List<Exported.Value> values, Set<UUID> needed) {
    this.one = one;
    this.codes = words.codes;
    this.fictional = words.fictional;
    this.subjects = subjects(values);
    this.values = new ValueTree(codes, words.catalogue, subjects, values, needed);
  }

  /** What every case of a bundle is written with. */
  record Words(Codes codes, FieldCatalogue catalogue, boolean fictional) {}

  /** Codes by kind, numbered in an order that depends on what is recorded. */
  private Map<UUID, String> subjects(List<Exported.Value> values) {
    Map<UUID, String> said = new HashMap<>();
    one.subjects().forEach(subject -> said.put(subject.id(), said(subject.id(), values)));
    var ordered =
        one.subjects().stream()
            .sorted(
                Comparator.comparing(HubRows.Subject::kind)
                    .thenComparing(subject -> Objects.requireNonNull(said.get(subject.id()))))
            .toList();
    var named = new HashMap<UUID, String>();
    var counts = new HashMap<String, Integer>();
    for (var subject : ordered) {
      var kind = subject.kind().word();
      named.put(subject.id(), kind + "-" + counts.merge(kind, 1, Integer::sum));
    }
    return named;
  }

  private String said(UUID subject, List<Exported.Value> values) {
    var words =
        values.stream()
            .filter(value -> value.binding().about().value().equals(subject))
            .map(value -> ValueTree.words(value, codes, ""))
            .sorted()
            .collect(Collectors.joining("\1"));
    var consents =
        one.consents().stream()
            .filter(consent -> consent.subject().equals(subject))
            .map(consent -> consent.when() + consent.word())
            .sorted()
            .collect(Collectors.joining("\1"));
    return words + "\2" + consents;
  }

  /** What the bundle calls the case. */
  static String key(String reference) {
    return reference.toLowerCase(Locale.ROOT);
  }

  /** What an action calls the entry that says what it is. */
  Optional<String> entry(UUID entry) {
    return values.entry(entry);
  }

  Map<String, Object> tree() {
    return new Keyed()
        .put("case", key(one.reference()))
        .put("reference", one.reference())
        .put("stage", one.stage())
        .put("opened", Moments.of(one.opened()))
        .put(
            "referredBy",
            one.referredBy().map(by -> codes.actor(by, one.referredAgency(), _ -> true)))
        .list("subjects", subjectTrees())
        .list("contributions", values.contributions())
        .list("consents", sorted(one.consents().stream().map(this::consent).toList()))
        .list("sharedWithoutConsent", sorted(one.decisions().stream().map(this::decision).toList()))
        .list("exclusions", sorted(one.exclusions().stream().map(this::exclusion).toList()))
        .list("named", sorted(one.named().stream().map(this::named).toList()))
        .map();
  }

  private List<Map<String, Object>> subjectTrees() {
    return one.subjects().stream()
        .map(
            subject ->
                new Keyed()
                    .put("subject", subjectCode(subject.id()))
                    .put("kind", subject.kind().word())
                    .map())
        .sorted(Comparator.comparing(Object::toString))
        .toList();
  }

  private String subjectCode(UUID id) {
    return Objects.requireNonNull(subjects.get(id));
  }

  private static List<Map<String, Object>> sorted(List<Map<String, Object>> trees) {
    return trees.stream().sorted(Comparator.comparing(Object::toString)).toList();
  }

  private Map<String, Object> consent(HubRows.Basis consent) {
    var tree =
        new Keyed().put("subject", subjectCode(consent.subject())).put("state", consent.word());
    return scope(tree, consent.scope())
        .put("said", Moments.of(consent.when()))
        .put("ends", consent.ends().map(Moments::of))
        .put("recordedBy", codes.actor(consent.by()))
        .put("recorded", consent.recorded().map(Moments::of))
        .list("confirmed", confirmations(consent))
        .map();
  }

  private Map<String, Object> decision(HubRows.Basis decision) {
    var tree = new Keyed().put("subject", subjectCode(decision.subject()));
    return scope(tree, decision.scope())
        .put("gateway", decision.word())
        .putIf(decision.riskToLife(), "riskToLife", true)
        .put("decided", Moments.of(decision.when()))
        .put("ends", decision.ends().map(Moments::of))
        .put("madeBy", codes.actor(decision.by()))
        .list("confirmed", confirmations(decision))
        .map();
  }

  private Keyed scope(Keyed tree, HubRows.Scope scope) {
    return tree.put("categories", scope.category().map(List::of))
        .put("purposes", scope.purpose().map(List::of))
        .put("agencies", scope.agency().map(codes::agency).map(List::of))
        .put("sectors", scope.sector().map(List::of));
  }

  /** Real people confirm in the hub, and no file says it for them. */
  private List<Map<String, Object>> confirmations(HubRows.Basis basis) {
    return !fictional
        ? List.of()
        : sorted(
            basis.confirmations().stream()
                .map(
                    given ->
                        new Keyed()
                            .put("by", codes.actor(given.by()))
                            .put("at", Moments.of(given.at()))
                            .map())
                .toList());
  }

  private Map<String, Object> exclusion(HubRows.Exclusion exclusion) {
    return new Keyed()
        .put("person", exclusion.person().map(codes::person))
        .put("agency", exclusion.agency().map(codes::agency))
        .put("madeBy", codes.actor(exclusion.madeBy(), Optional.empty(), EXCLUDING::contains))
        .put("made", Moments.of(exclusion.made()))
        .put("ended", exclusion.ended().map(Moments::of))
        .map();
  }

  private Map<String, Object> named(HubRows.Named named) {
    return new Keyed()
        .put("person", codes.actor(named.person(), Optional.of(named.agency()), _ -> true))
        .put("namedBy", codes.actor(named.namedBy(), Optional.of(named.agency()), _ -> true))
        .put("at", Moments.of(named.at()))
        .map();
  }
}

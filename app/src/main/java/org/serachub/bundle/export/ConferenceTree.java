package org.serachub.bundle.export;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;

/** Writes conferences with their agendas. */
final class ConferenceTree {
  private final HubRows rows;
  private final Codes codes;
  private final Map<UUID, CaseTree> trees;
  private final Map<UUID, HubRows.CaseFile> cases;

  ConferenceTree(
      HubRows rows, Codes codes, Map<UUID, HubRows.CaseFile> cases, Map<UUID, CaseTree> trees) {
    this.rows = rows;
    this.codes = codes;
    this.cases = cases;
    this.trees = trees;
  }

  Map<String, Object> tree(HubRows.Conference conference) {
    return new Keyed()
        .put("code", conference.code())
        .put("title", conference.title())
        .put("place", conference.place())
        .put("starts", Moments.of(conference.starts()))
        .put("ends", Moments.of(conference.ends()))
        .put("chair", conference.chair().map(codes::person))
        .put("scheduledBy", scheduledBy(conference))
        .list("items", conference.items().stream().map(this::item).toList())
        .list("undertakings", undertakings(conference))
        .map();
  }

  /** Who invited first, or the first coordinator there is: no row keeps who scheduled it. */
  private Optional<Object> scheduledBy(HubRows.Conference conference) {
    var invited =
        conference.items().stream()
            .flatMap(item -> item.invitations().stream())
            .sorted(
                Comparator.comparing(HubRows.Invitation::at)
                    .thenComparing(one -> codes.person(one.by())))
            .map(HubRows.Invitation::by)
            .filter(this::coordinates);
    return invited
        .findFirst()
        .or(
            () ->
                rows.people().stream()
                    .filter(person -> coordinates(person.id()))
                    .min(Comparator.comparing(HubRows.Person::address))
                    .map(HubRows.Person::id))
        .map(by -> codes.actor(by, Optional.empty(), role -> role == Role.COORDINATOR));
  }

  private boolean coordinates(UUID person) {
    return codes.roles(person).stream().anyMatch(grant -> grant.role() == Role.COORDINATOR);
  }

  private Map<String, Object> item(HubRows.Item item) {
    var of = Objects.requireNonNull(cases.get(item.caseId()));
    var invited =
        item.invitations().stream().map(HubRows.Invitation::at).min(Comparator.naturalOrder());
    return new Keyed()
        .put("case", CaseTree.key(of.reference()))
        .put("minutes", item.minutes())
        .put("stage", item.stage())
        .put("sealed", item.sealed().map(Moments::of))
        .list(
            "invited",
            item.invitations().stream().map(one -> codes.agency(one.agency())).sorted().toList())
        .put("invitedAt", Moments.of(invited.orElse(of.opened())))
        .list(
            "actions",
            item.actions().stream()
                .map(action -> action(action, item.caseId()))
                .sorted(Comparator.comparing(Object::toString))
                .toList())
        .map();
  }

  private Map<String, Object> action(HubRows.Action action, UUID caseId) {
    return new Keyed()
        .put("entry", Objects.requireNonNull(trees.get(caseId)).entry(action.entry()))
        .put("owner", codes.agency(action.owner()))
        .put("person", action.person().map(codes::person))
        .put("due", action.due().toString())
        .put("state", action.state())
        .put("agreed", Moments.of(action.agreed()))
        .map();
  }

  private List<Map<String, Object>> undertakings(HubRows.Conference conference) {
    return !rows.fictional()
        ? List.of()
        : conference.undertakings().stream()
            .filter(given -> rows.whole() || codes.isNamed(given.person()))
            .map(given -> undertaking(codes.person(given.person()), given.at()))
            .sorted(Comparator.comparing(Object::toString))
            .toList();
  }

  private static Map<String, Object> undertaking(String person, Instant at) {
    return new Keyed().put("person", person).put("at", Moments.of(at)).map();
  }
}

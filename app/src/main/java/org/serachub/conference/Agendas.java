package org.serachub.conference;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.serachub.decision.Role;
import org.serachub.decision.Stage;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;
import org.serachub.request.Requester;

/**
 * What one reader may know of conferences and their agendas, before the door is asked what may be
 * read of the cases. What is not here is absent, whether it exists or not.
 */
@Singleton
@Requires(beans = Sql.class)
public final class Agendas {
  private final Conferences conferences;
  private final AgendaItems items;
  private final Invitations invitations;
  private final Exclusions exclusions;
  private final SignedRows rows;

  Agendas(
      Conferences conferences,
      AgendaItems items,
      Invitations invitations,
      Exclusions exclusions,
      SignedRows rows) {
    this.rows = rows;
    this.conferences = conferences;
    this.items = items;
    this.invitations = invitations;
    this.exclusions = exclusions;
  }

  /** The conferences of a reader, the latest first. */
  public List<Conference> conferences(Requester by) {
    return known(by, conferences.all());
  }

  /** Those of a reader that end after a moment and are not cancelled, the first one first. */
  public List<Conference> ahead(Requester by, Instant since) {
    var some =
        conferences.all().stream()
            .filter(one -> one.endsAt().isAfter(since) && one.cancelled().isEmpty())
            .sorted(Comparator.comparing(Conference::startsAt).thenComparing(Conference::code))
            .toList();
    return known(by, some);
  }

  /** The conference of a code, if it is one of the reader's. */
  public Optional<Conference> conference(Requester by, String code) {
    return conferences.coded(code).filter(conference -> isKnown(by, conference));
  }

  /**
   * The conference whose undertaking somebody may accept: one of the reader's, or one before which
   * a case is on which their agency owns an open action.
   */
  public Optional<Conference> toUndertake(Requester by, String code) {
    return conference(by, code)
        .or(() -> conferences.coded(code).filter(conference -> delivers(by, conference)));
  }

  private boolean delivers(Requester by, Conference conference) {
    return Set.of(Role.REPRESENTATIVE, Role.ADVOCATE).contains(by.role())
        && rows
            .genuine(
                SignedTable.CASE_ACTION,
                "owner_agency = ? AND state IN ('proposed', 'accepted', 'in-progress')"
                    + " AND case_id IN (SELECT i.case_id FROM agenda_item i"
                    + " WHERE i.conference = ? AND i.stage <> 'closed')",
                row -> new CaseId(row.uuid("case_id")),
                by.requireAgency().value(),
                conference.id().value())
            .stream()
            .anyMatch(caseId -> !exclusions.keepsOut(by, caseId));
  }

  /** The items of an agenda that the reader may know of, in order. */
  public List<AgendaItem> items(Requester by, Conference conference) {
    return items(by, List.of(conference)).getOrDefault(conference.id(), List.of());
  }

  /** The same for several, with few statements; agendas without any are left out. */
  public Map<ConferenceId, List<AgendaItem>> items(Requester by, List<Conference> some) {
    return standing(by, items.of(mayStandAt(by, some))).stream()
        .collect(Collectors.groupingBy(AgendaItem::conference));
  }

  /** Those of some conferences that have an item at that stage which the reader may know of. */
  public List<Conference> at(Stage stage, Requester by, List<Conference> some) {
    var having =
        standing(by, items.of(mayStandAt(by, some), stage)).stream()
            .map(AgendaItem::conference)
            .collect(Collectors.toSet());
    return some.stream().filter(one -> having.contains(one.id())).toList();
  }

  private static List<ConferenceId> mayStandAt(Requester by, List<Conference> some) {
    return some.stream().filter(each -> mayStandAt(by, each)).map(Conference::id).toList();
  }

  /** The item that has the case of a reference on an agenda, if the reader may know of it. */
  public Optional<AgendaItem> item(Requester by, Conference conference, String reference) {
    return items(by, conference).stream()
        .filter(item -> item.reference().equals(reference))
        .findFirst();
  }

  /**
   * The item, in the version the actor saw.
   *
   * @throws Refusal if there is none for this person, or it has changed
   */
  public AgendaItem item(Requester by, ItemId id, long version) {
    var item = item(by, id);
    if (item.version() != version) {
      throw Refusal.stale();
    }
    return item;
  }

  /**
   * The item, as it now is.
   *
   * @throws Refusal if there is none for this person
   */
  public AgendaItem item(Requester by, ItemId id) {
    return items.find(id).filter(item -> known(by, item)).orElseThrow(Refusal::absent);
  }

  /**
   * The conference, while cases can be put on its agenda.
   *
   * @throws Refusal if there is none for this person, it has ended or is cancelled
   */
  Conference open(Requester by, ConferenceId id, Instant now) {
    var conference =
        conferences.find(id).filter(found -> isKnown(by, found)).orElseThrow(Refusal::absent);
    if (!conference.open(now)) {
      throw Refusal.notNow();
    }
    return conference;
  }

  /** True if the register of conflicts keeps this person from the case. */
  boolean keptOut(Requester by, CaseId caseId) {
    return exclusions.keepsOut(by, caseId);
  }

  private boolean known(Requester by, AgendaItem item) {
    return conferences
        .find(item.conference())
        .filter(conference -> mayStandAt(by, conference))
        .filter(conference -> !standing(by, List.of(item)).isEmpty())
        .isPresent();
  }

  private boolean isKnown(Requester by, Conference conference) {
    return !known(by, List.of(conference)).isEmpty();
  }

  private List<Conference> known(Requester by, List<Conference> some) {
    return switch (by.role()) {
      case COORDINATOR, OBSERVER -> some;
      case CHAIR -> some.stream().filter(conference -> chairs(by, conference)).toList();
      case REPRESENTATIVE, ADVOCATE -> expectedOrInvited(by, some);
      case DPO, ADMINISTRATOR -> List.of();
    };
  }

  private List<Conference> expectedOrInvited(Requester by, List<Conference> some) {
    var expecting = conferences.expecting(by.requireAgency());
    var others = some.stream().filter(each -> !expecting.contains(each.id())).toList();
    var invitedTo = items(by, others).keySet();
    return some.stream()
        .filter(each -> expecting.contains(each.id()) || invitedTo.contains(each.id()))
        .toList();
  }

  private static boolean mayStandAt(Requester by, Conference conference) {
    return switch (by.role()) {
      case COORDINATOR, OBSERVER, REPRESENTATIVE, ADVOCATE -> true;
      case CHAIR -> chairs(by, conference);
      case DPO, ADMINISTRATOR -> false;
    };
  }

  /** Those the reader stands at, unless the register keeps them out. */
  private List<AgendaItem> standing(Requester by, List<AgendaItem> some) {
    var speaks = by.role() == Role.REPRESENTATIVE || by.role() == Role.ADVOCATE;
    var invited =
        speaks
            ? invitations.standing(some.stream().map(AgendaItem::id).toList(), by.requireAgency())
            : Set.<ItemId>of();
    var at = some.stream().filter(item -> !speaks || invited.contains(item.id())).toList();
    var keptOut = exclusions.keptOut(by, at.stream().map(AgendaItem::caseId).distinct().toList());
    return at.stream().filter(item -> !keptOut.contains(item.caseId())).toList();
  }

  private static boolean chairs(Requester by, Conference conference) {
    return by.role() == Role.CHAIR && conference.chair().equals(Optional.of(by.person()));
  }
}

package org.serachub.disclosure;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.serachub.decision.Stage;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.ConferenceId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.Requester;
import org.serachub.request.Target;

/**
 * Reads the standing of one requester on the cases asked about. A case that does not exist, whose
 * row is not genuine, or that the item asked through does not belong to, is left out.
 */
@Singleton
final class ReadStanding {
  private final SignedRows rows;
  private final ReadFacts readFacts;

  ReadStanding(SignedRows rows, ReadFacts readFacts) {
    this.rows = rows;
    this.readFacts = readFacts;
  }

  /** The places, in the order of the targets. */
  List<Place> of(Requester requester, List<Target> targets) {
    if (targets.isEmpty() || requester.agency().isEmpty()) {
      return List.of();
    }
    var cases = cases(targets);
    var items = items(targets);
    var facts = readFacts.of(requester, targets, items);
    var places = new ArrayList<Place>();
    for (var target : targets) {
      var found = cases.get(target.caseId());
      var item = chosen(target, items);
      // An item that was asked for must be there; where none was, the case itself will do.
      if (found != null && (item.isPresent() || target.item().isEmpty())) {
        places.add(
            new Place(
                target,
                found.reference(),
                found.stage(),
                item,
                facts.reader(found.id(), found.referredBy(requester), item.orElse(null))));
      }
    }
    return places;
  }

  private static Optional<Place.Item> chosen(Target target, List<Place.Item> items) {
    return items.stream()
        .filter(item -> item.caseId().equals(target.caseId()))
        .filter(item -> target.item().map(item.id()::equals).orElse(item.open()))
        .max(
            Comparator.comparing(Place.Item::startsAt).thenComparing(item -> item.id().toString()));
  }

  private Map<CaseId, CaseRow> cases(List<Target> targets) {
    var ids = ids(targets);
    return rows
        .genuine(SignedTable.CASE_FILE, "id IN (" + Sql.marks(ids.length) + ")", CaseRow::of, ids)
        .stream()
        .collect(Collectors.toMap(CaseRow::id, Function.identity()));
  }

  private List<Place.Item> items(List<Target> targets) {
    var ids = ids(targets);
    var onAgenda =
        rows.genuine(
            SignedTable.AGENDA_ITEM,
            "case_id IN (" + Sql.marks(ids.length) + ")",
            OnAgenda::of,
            ids);
    var conferences = conferences(onAgenda);
    return onAgenda.stream()
        .filter(item -> conferences.containsKey(item.conference()))
        .map(item -> item.at(Objects.requireNonNull(conferences.get(item.conference()))))
        .toList();
  }

  private Map<ConferenceId, Held> conferences(List<OnAgenda> items) {
    var ids = items.stream().map(item -> item.conference().value()).distinct().toArray();
    return ids.length == 0
        ? Map.of()
        : rows
            .genuine(SignedTable.CONFERENCE, "id IN (" + Sql.marks(ids.length) + ")", Held::of, ids)
            .stream()
            .collect(Collectors.toMap(Held::id, Function.identity()));
  }

  private static Object[] ids(List<Target> targets) {
    return targets.stream().map(target -> target.caseId().value()).toArray();
  }

  private record OnAgenda(ItemId id, ConferenceId conference, CaseId caseId, Stage stage) {
    static OnAgenda of(Columns row) throws SQLException {
      return new OnAgenda(
          new ItemId(row.uuid("id")),
          new ConferenceId(row.uuid("conference")),
          new CaseId(row.uuid("case_id")),
          row.term("stage", Stage.class));
    }

    Place.Item at(Held held) {
      return new Place.Item(
          id, caseId, conference, held.code(), stage, held.startsAt(), held.endsAt(), held.chair());
    }
  }

  private record Held(
      ConferenceId id, String code, Instant startsAt, Instant endsAt, Optional<PersonId> chair) {
    static Held of(Columns row) throws SQLException {
      return new Held(
          new ConferenceId(row.uuid("id")),
          row.text("code"),
          row.instant("starts_at"),
          row.instant("ends_at"),
          row.uuidIfAny("chair").map(PersonId::new));
    }
  }

  private record CaseRow(
      CaseId id,
      String reference,
      Stage stage,
      Optional<PersonId> referredBy,
      Optional<AgencyId> referredAgency) {
    static CaseRow of(Columns row) throws SQLException {
      return new CaseRow(
          new CaseId(row.uuid("id")),
          row.text("reference"),
          row.term("stage", Stage.class),
          row.uuidIfAny("referred_by").map(PersonId::new),
          row.uuidIfAny("referred_agency").map(AgencyId::new));
    }

    boolean referredBy(Requester requester) {
      return referredBy.filter(requester.person()::equals).isPresent()
          && referredAgency.equals(requester.agency());
    }
  }
}

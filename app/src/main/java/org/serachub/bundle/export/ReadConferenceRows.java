package org.serachub.bundle.export;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;

/**
 * Reads conferences that were not cancelled, with those items that are about the cases asked for.
 */
@Singleton
final class ReadConferenceRows {
  private final GenuineRows rows;

  ReadConferenceRows(GenuineRows rows) {
    this.rows = rows;
  }

  List<HubRows.Conference> read(List<UUID> cases, boolean whole) {
    var screens =
        plain(
            "SELECT id, title, place FROM conference WHERE cancelled_at IS NULL",
            row -> new Screen(row.uuid("id"), row.text("title"), row.text("place")),
            Screen::id);
    var items = items(cases);
    var undertakings =
        rows
            .list(
                SignedTable.UNDERTAKING,
                row ->
                    new HubRows.Undertaking(
                        row.uuid("conference"), row.uuid("person"), row.instant("accepted_at")))
            .stream()
            .collect(groupingBy(HubRows.Undertaking::conference));
    return rows
        .list(
            SignedTable.CONFERENCE,
            row -> {
              var id = row.uuid("id");
              var screen = Optional.ofNullable(screens.get(id));
              return new HubRows.Conference(
                  id,
                  row.text("code"),
                  screen.map(Screen::title).orElse(""),
                  screen.map(Screen::place).orElse(""),
                  row.instant("starts_at"),
                  row.instant("ends_at"),
                  row.uuidIfAny("chair"),
                  items.getOrDefault(id, List.of()),
                  undertakings.getOrDefault(id, List.of()));
            })
        .stream()
        .filter(conference -> screens.containsKey(conference.id()))
        .filter(conference -> whole || !conference.items().isEmpty())
        .toList();
  }

  private <T> Map<UUID, T> plain(String query, Sql.Row<T> row, Function<T, UUID> by) {
    return rows.plain(query, row).stream().collect(toMap(by, identity()));
  }

  /** In the order of their agendas. */
  private Map<UUID, List<HubRows.Item>> items(List<UUID> cases) {
    var places =
        plain(
            "SELECT id, position, minutes FROM agenda_item",
            row -> new Slot(row.uuid("id"), row.number("position"), (int) row.number("minutes")),
            Slot::id);
    var invitations = invitations();
    var actions = actions(cases);
    return rows
        .list(
            SignedTable.AGENDA_ITEM,
            "case_id",
            cases,
            row -> {
              var id = row.uuid("id");
              var slot = Objects.requireNonNull(places.get(id));
              return Map.entry(
                  slot.position,
                  new HubRows.Item(
                      id,
                      row.uuid("conference"),
                      row.uuid("case_id"),
                      slot.minutes,
                      row.text("stage"),
                      row.instantIfAny("sealed_at"),
                      invitations.getOrDefault(id, List.of()),
                      actions.getOrDefault(id, List.of())));
            })
        .stream()
        .sorted(Map.Entry.comparingByKey())
        .map(Map.Entry::getValue)
        .collect(groupingBy(HubRows.Item::conference));
  }

  private Map<UUID, List<HubRows.Invitation>> invitations() {
    return rows
        .list(
            SignedTable.INVITATION,
            row ->
                Map.entry(
                    row.instantIfAny("withdrawn_at").isEmpty(),
                    new HubRows.Invitation(
                        row.uuid("item"),
                        row.uuid("agency"),
                        row.uuid("invited_by"),
                        row.instant("invited_at"))))
        .stream()
        .filter(Map.Entry::getKey)
        .map(Map.Entry::getValue)
        .collect(groupingBy(HubRows.Invitation::item));
  }

  private Map<UUID, List<HubRows.Action>> actions(List<UUID> cases) {
    return rows
        .list(
            SignedTable.CASE_ACTION,
            "case_id",
            cases,
            row ->
                new HubRows.Action(
                    row.uuid("item"),
                    row.uuid("entry"),
                    row.uuid("owner_agency"),
                    row.uuidIfAny("owner_person"),
                    row.dateIfAny("due_on").orElseThrow(),
                    row.text("state"),
                    row.instant("agreed_at")))
        .stream()
        .collect(groupingBy(HubRows.Action::item));
  }

  private record Screen(UUID id, String title, String place) {}

  private record Slot(UUID id, long position, int minutes) {}
}

package org.serachub.bundle;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.bundle.format.Conference;
import org.serachub.bundle.format.Written;
import org.serachub.conference.UndertakingText;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedTable;

/** Keeps conferences with their agendas, invitations and undertakings. */
@Singleton
final class WriteConferences {
  private final Rows rows;
  private final UndertakingText undertaking;

  WriteConferences(Rows rows, UndertakingText undertaking) {
    this.rows = rows;
    this.undertaking = undertaking;
  }

  void write(Conference conference, Load load) {
    var id = load.names().conference(conference);
    rows.insertSigned(SignedTable.CONFERENCE, List.of(row(conference, id, load)));
    var items = new ArrayList<NewRow>();
    var invitations = new ArrayList<@Nullable Object[]>();
    var actions = new ArrayList<@Nullable Object[]>();
    for (var item : conference.items()) {
      var itemId = load.names().item(conference, item);
      items.add(row(item, itemId, id, items.size() + 1, load));
      item.actions().forEach(action -> actions.add(row(item, itemId, action, load)));
      item.invited()
          .forEach(agency -> invitations.add(row(item, itemId, agency, conference, load)));
    }
    rows.insertSigned(SignedTable.AGENDA_ITEM, items);
    rows.insertSigned(SignedTable.CASE_ACTION, load.made().event(), actions);
    rows.insertSigned(SignedTable.INVITATION, load.made().event(), invitations);
    rows.insertSigned(
        SignedTable.UNDERTAKING,
        load.made().event(),
        conference.undertakings().stream().map(given -> row(given, id, load)).toList());
  }

  private static NewRow row(Conference conference, UUID id, Load load) {
    return NewRow.of(
            load.made().event(),
            id,
            conference.code().value(),
            conference.starts().value(),
            conference.ends().value(),
            conference.chair().map(load.names()::person))
        .with("title", conference.title().value())
        .with("place", conference.place().value());
  }

  private static NewRow row(
      Conference.Item item, UUID id, UUID conference, int position, Load load) {
    return NewRow.of(
            load.made().event(),
            id,
            conference,
            load.names().caseFile(item.caseKey()),
            item.stage().value(),
            item.sealed().map(Written::value))
        .with("position", position)
        .with("minutes", item.minutes());
  }

  private static @Nullable Object[] row(
      Conference.Item item, UUID id, Written<String> agency, Conference conference, Load load) {
    return new @Nullable Object[] {
      id,
      load.names().agency(agency),
      load.names().person(conference.scheduledBy()),
      item.invitedAt().value(),
      Optional.empty()
    };
  }

  private static @Nullable Object[] row(
      Conference.Item item, UUID id, Conference.Action action, Load load) {
    return new @Nullable Object[] {
      load.ids().next(),
      load.names().caseFile(item.caseKey()),
      id,
      load.names().title(item.caseKey(), action.entry()),
      load.names().agency(action.owner()),
      action.person().map(load.names()::person),
      action.due().value(),
      action.state().value(),
      action.agreed().value(),
      action.agreed().value()
    };
  }

  private @Nullable Object[] row(Conference.Undertaking given, UUID conference, Load load) {
    return new @Nullable Object[] {
      conference, load.names().person(given.person()), undertaking.hash(), given.at().value()
    };
  }
}

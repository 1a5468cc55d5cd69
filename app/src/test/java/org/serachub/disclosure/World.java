package org.serachub.disclosure;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.serachub.casefile.Draft;
import org.serachub.casefile.OpenCase;
import org.serachub.casefile.RecordValue;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.decision.HandlingCode;
import org.serachub.decision.Kind;
import org.serachub.decision.Purpose;
import org.serachub.decision.Release;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Stage;
import org.serachub.decision.SubjectKind;
import org.serachub.keys.NewRow;
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.Ids;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.ConferenceId;
import org.serachub.request.GrantId;
import org.serachub.request.ItemId;
import org.serachub.request.PersonId;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.SubjectId;
import org.serachub.request.Target;
import org.serachub.request.ValueId;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

/** A small partnership, made row by row, so that a test can say exactly what stands. */
public final class World implements AutoCloseable {
  private final TestHub hub;
  private final Sql sql;
  private final SignedRows rows;
  private final Ids ids;

  /** In a hub of its own. */
  public World() {
    this(TestHub.fresh());
  }

  /** In a hub that it closes. */
  public World(TestHub hub) {
    this.hub = hub;
    this.sql = hub.bean(Sql.class);
    this.rows = hub.bean(SignedRows.class);
    this.ids = hub.bean(Ids.class);
  }

  /** The hub, for its parts and its database. */
  public TestHub hub() {
    return hub;
  }

  /** Now, as columns hold it. */
  public Instant now() {
    return hub.bean(Clock.class).instant().truncatedTo(ChronoUnit.MICROS);
  }

  /** Somebody of a new agency of that sector. */
  public Requester somebody(Role role, Sector sector) {
    return colleague(role, sector, agency(sector));
  }

  /** Somebody else of an agency. */
  public Requester colleague(Role role, Sector sector, AgencyId agency) {
    var person = new PersonId(ids.next());
    Seeding.insert(
        hub,
        SignedTable.PERSON,
        event ->
            NewRow.of(
                event,
                person.value(),
                person + "@example.org",
                "Somebody",
                null,
                "active",
                null,
                now()));
    return new Requester(
        person,
        "Somebody",
        role,
        new GrantId(ids.next()),
        Optional.of(agency),
        Optional.of("An agency"),
        Optional.of(sector));
  }

  /** A new agency. */
  public AgencyId agency(Sector sector) {
    return Seeding.agency(hub, sector);
  }

  /** A live agreement of everything between agencies. */
  public void agreement(Requester... parties) {
    var id = ids.next();
    Seeding.write(
        hub,
        event -> {
          sql.update(
              "INSERT INTO sharing_agreement (id, code, title, starts_on, event_id)"
                  + " VALUES (?, ?, 'T', ?, ?)",
              id,
              id.toString(),
              LocalDate.of(2020, 1, 1),
              event);
          for (var party : parties) {
            sql.update(
                "INSERT INTO agreement_party (agreement, agency) VALUES (?, ?)",
                id,
                party.requireAgency().value());
          }
          rows.sign(SignedTable.SHARING_AGREEMENT, "id = ?", id);
          return id;
        });
  }

  /** A case that somebody refers. */
  public OpenCase.Opened referral(Requester by) {
    return hub.bean(OpenCase.class).open(acting(by), SubjectKind.SURVIVOR);
  }

  /** An item on the agenda of a conference that is being held. */
  public Item item(CaseId caseId, Stage stage) {
    var conference = new ConferenceId(ids.next());
    var item = new ItemId(ids.next());
    Seeding.insert(
        hub,
        SignedTable.CONFERENCE,
        event ->
            NewRow.of(
                    event,
                    conference.value(),
                    conference.toString(),
                    now().minus(Duration.ofHours(1)),
                    now().plus(Duration.ofHours(1)),
                    null)
                .with("title", "T")
                .with("place", "P"));
    Seeding.insert(
        hub,
        SignedTable.AGENDA_ITEM,
        event ->
            NewRow.of(event, item.value(), conference.value(), caseId.value(), stage, null)
                .with("position", 1)
                .with("minutes", 10));
    return new Item(item, conference);
  }

  /** An item and the conference it is heard in. */
  public record Item(ItemId id, ConferenceId conference) {}

  /** Invites agencies. */
  public void invite(Item item, Requester... some) {
    for (var one : some) {
      Seeding.insert(
          hub,
          SignedTable.INVITATION,
          event ->
              NewRow.of(
                  event,
                  item.id().value(),
                  one.requireAgency().value(),
                  one.person().value(),
                  now(),
                  null));
    }
  }

  /** People accept the undertaking. */
  public void undertake(Item item, Requester... some) {
    for (var one : some) {
      Seeding.insert(
          hub,
          SignedTable.UNDERTAKING,
          event ->
              NewRow.of(
                  event, item.conference().value(), one.person().value(), new byte[32], now()));
    }
  }

  /** Keeps a person, or an agency, from a case. */
  public void exclude(CaseId caseId, @Nullable PersonId person, @Nullable AgencyId agency) {
    Seeding.insert(
        hub,
        SignedTable.EXCLUSION,
        event ->
            NewRow.of(
                event,
                ids.next(),
                caseId.value(),
                person == null ? null : person.value(),
                agency == null ? null : agency.value(),
                ids.next(),
                now(),
                null));
  }

  /** A consent of everything to everybody, recorded and so vouched for by somebody. */
  public UUID consent(CaseId caseId, SubjectId subject, String state, Requester by) {
    var id = ids.next();
    var at = now();
    Seeding.insert(
        hub,
        SignedTable.CONSENT_RECORD,
        event ->
            NewRow.of(
                event,
                id,
                caseId.value(),
                subject.value(),
                state,
                null,
                null,
                null,
                null,
                at,
                null,
                at,
                by.person().value(),
                by.requireAgency().value(),
                by.role()));
    return id;
  }

  /** Records one text. */
  public ValueId text(Requester by, OpenCase.Opened opened, String field, String text) {
    return value(by, opened.id(), opened.lead(), field, new Content.Text(text), Release.CONFERENCE);
  }

  /** Records one value. */
  public ValueId value(
      Requester by,
      CaseId caseId,
      SubjectId about,
      String field,
      Content content,
      Release release) {
    return hub.bean(RecordValue.class)
        .record(
            acting(by),
            caseId,
            List.of(
                new Draft(
                    about,
                    new FieldId(field),
                    Optional.empty(),
                    content,
                    release,
                    HandlingCode.NONE,
                    Kind.FACT)))
        .getFirst();
  }

  /** Writing, in a request of its own. */
  public Acting acting(Requester by) {
    return new Acting(by, Purpose.RESEARCH, new RequestId(ids.next()));
  }

  /** A request for all of one case. */
  public Request request(Requester by, Purpose purpose, CaseId caseId) {
    return request(by, purpose, List.of(new Target(caseId, Optional.empty())), Optional.empty());
  }

  /** A request. */
  public Request request(
      Requester by, Purpose purpose, List<Target> targets, Optional<Set<FieldId>> fields) {
    return new Request(new RequestId(ids.next()), by, purpose, Channel.PAGE, targets, fields);
  }

  /** What one reader sees of one case, as text, receipts left out. */
  public List<CaseView> see(Requester by, Purpose purpose, CaseId caseId) {
    return hub.bean(Door.class).disclose(request(by, purpose, caseId), Disclosure::cases);
  }

  @Override
  public void close() {
    hub.close();
  }
}

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
import org.serachub.keys.RowMac;
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
import org.serachub.testing.TestHub;

/** A small partnership, made row by row, so that a test can say exactly what stands. */
public final class World implements AutoCloseable {
  private final TestHub hub;
  private final Sql sql;
  private final SignedRows rows;
  private final RowMac macs;
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
    this.macs = hub.bean(RowMac.class);
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
    sql.update(
        "INSERT INTO person (id, address, name, status, created_at, event_id)"
            + " VALUES (?, ?, ?, 'active', ?, ?)",
        person.value(),
        person + "@example.org",
        "Somebody",
        now(),
        ids.next());
    rows.sign(SignedTable.PERSON, "id = ?", person.value());
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
    var id = new AgencyId(ids.next());
    sql.update(
        "INSERT INTO agency (id, code, name, sector) VALUES (?, ?, ?, ?)",
        id.value(),
        id.toString(),
        "Agency " + id,
        sector);
    return id;
  }

  /** A live agreement of everything between agencies. */
  public void agreement(Requester... parties) {
    var id = ids.next();
    sql.update(
        "INSERT INTO sharing_agreement (id, code, title, starts_on, event_id)"
            + " VALUES (?, ?, 'T', ?, ?)",
        id,
        id.toString(),
        LocalDate.of(2020, 1, 1),
        ids.next());
    for (var party : parties) {
      sql.update(
          "INSERT INTO agreement_party (agreement, agency) VALUES (?, ?)",
          id,
          party.requireAgency().value());
    }
    rows.sign(SignedTable.SHARING_AGREEMENT, "id = ?", id);
  }

  /** A case that somebody refers. */
  public OpenCase.Opened referral(Requester by) {
    return hub.bean(OpenCase.class).open(acting(by), SubjectKind.SURVIVOR);
  }

  /** An item on the agenda of a conference that is being held. */
  public Item item(CaseId caseId, Stage stage) {
    var conference = new ConferenceId(ids.next());
    var item = new ItemId(ids.next());
    sql.update(
        "INSERT INTO conference (id, code, title, place, starts_at, ends_at, event_id)"
            + " VALUES (?, ?, 'T', 'P', ?, ?, ?)",
        conference.value(),
        conference.toString(),
        now().minus(Duration.ofHours(1)),
        now().plus(Duration.ofHours(1)),
        ids.next());
    sql.update(
        "INSERT INTO agenda_item (id, conference, case_id, position, minutes, stage, event_id)"
            + " VALUES (?, ?, ?, 1, 10, ?, ?)",
        item.value(),
        conference.value(),
        caseId.value(),
        stage,
        ids.next());
    return new Item(item, conference);
  }

  /** An item and the conference it is heard in. */
  public record Item(ItemId id, ConferenceId conference) {}

  /** Invites agencies. */
  public void invite(Item item, Requester... some) {
    for (var one : some) {
      var event = ids.next();
      sql.update(
          "INSERT INTO invitation (item, agency, invited_by, invited_at, event_id)"
              + " VALUES (?, ?, ?, ?, ?)",
          item.id().value(),
          one.requireAgency().value(),
          one.person().value(),
          now(),
          event);
      rows.sign(
          SignedTable.INVITATION,
          "item = ? AND agency = ?",
          item.id().value(),
          one.requireAgency().value());
    }
  }

  /** People accept the undertaking. */
  public void undertake(Item item, Requester... some) {
    for (var one : some) {
      var event = ids.next();
      var at = now();
      var hash = new byte[32];
      sql.update(
          "INSERT INTO undertaking (conference, person, text_hash, accepted_at, event_id, mac)"
              + " VALUES (?, ?, ?, ?, ?, ?)",
          item.conference().value(),
          one.person().value(),
          hash,
          at,
          event,
          macs.of(
              SignedTable.UNDERTAKING,
              event,
              item.conference().value(),
              one.person().value(),
              hash,
              at));
    }
  }

  /** Keeps a person, or an agency, from a case. */
  public void exclude(CaseId caseId, @Nullable PersonId person, @Nullable AgencyId agency) {
    var id = ids.next();
    sql.update(
        "INSERT INTO exclusion (id, case_id, person, agency, made_by, made_at, event_id)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?)",
        id,
        caseId.value(),
        person == null ? null : person.value(),
        agency == null ? null : agency.value(),
        ids.next(),
        now(),
        ids.next());
    rows.sign(SignedTable.EXCLUSION, "id = ?", id);
  }

  /** A consent of everything to everybody, recorded and so vouched for by somebody. */
  public UUID consent(CaseId caseId, SubjectId subject, String state, Requester by) {
    var id = ids.next();
    var event = ids.next();
    var at = now();
    @Nullable Object[] columns = {
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
      by.role()
    };
    var all = new java.util.ArrayList<@Nullable Object>(java.util.Arrays.asList(columns));
    all.add(event);
    all.add(macs.of(SignedTable.CONSENT_RECORD, event, columns));
    sql.update(
        "INSERT INTO consent_record ("
            + String.join(", ", SignedTable.CONSENT_RECORD.columns())
            + ", event_id, mac) VALUES ("
            + Sql.marks(all.size())
            + ")",
        all.toArray());
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

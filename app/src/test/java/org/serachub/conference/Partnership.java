package org.serachub.conference;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.account.TestPeople;
import org.serachub.agency.Agency;
import org.serachub.casefile.Draft;
import org.serachub.casefile.MoveCase;
import org.serachub.casefile.OpenCase;
import org.serachub.casefile.OpenCase.Opened;
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
import org.serachub.keys.SignedRows;
import org.serachub.keys.SignedTable;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.testing.Browser;
import org.serachub.testing.Seeding;
import org.serachub.testing.TestHub;

/** A small partnership on a hub of its own, under one agreement, with one case that police know. */
public final class Partnership implements AutoCloseable {
  /** What police know the person as. */
  public static final String NAME = "Ilona Varga-Test";

  public final TestHub hub = TestHub.fresh();
  public final TestPeople people = new TestPeople(hub);
  public final Agency office = people.agency("office", Sector.CONFERENCE_OFFICE);
  public final Agency police = people.agency("police", Sector.POLICE);
  public final Agency housing = people.agency("housing", Sector.HOUSING);
  public final Requester coordinator = people.requester("Cora", Role.COORDINATOR, office);
  public final Requester constable = people.requester("Paul", Role.REPRESENTATIVE, police);
  public final Requester landlord = people.requester("Hana", Role.REPRESENTATIVE, housing);
  public final Opened case1;

  /** Makes it. */
  public Partnership() {
    agree();
    case1 = openCase(NAME);
  }

  /** A case of police's, with a name, that the coordinator has taken on. */
  public Opened openCase(String name) {
    var opened = refer(name);
    triage(opened);
    return opened;
  }

  /** A case of police's, with a name, that waits for triage. */
  public Opened refer(String name) {
    var acting = new Acting(constable, Purpose.RESEARCH, request());
    var opened = hub.bean(OpenCase.class).open(acting, SubjectKind.SURVIVOR);
    var draft =
        new Draft(
            opened.lead(),
            new FieldId("identity-name"),
            Optional.empty(),
            new Content.Text(name),
            Release.CONFERENCE,
            HandlingCode.NONE,
            Kind.FACT);
    hub.bean(RecordValue.class).record(acting, opened.id(), List.of(draft));
    return opened;
  }

  /** The coordinator takes a case on. */
  private void triage(Opened opened) {
    hub.bean(MoveCase.class)
        .move(
            new Acting(coordinator, Purpose.RESEARCH, request()),
            opened.id(),
            Stage.REFERRED,
            Stage.RESEARCH);
  }

  /** An act of somebody in a request of its own. */
  public Act act(Requester by) {
    return new Act(by, request());
  }

  /** A browser in which somebody has signed in. */
  public Browser browser(Requester who) {
    var browser = new Browser(hub);
    browser.follow(
        browser.signIn(
            who.name().toLowerCase(java.util.Locale.ROOT) + "@example.org", TestPeople.PASSWORD));
    return browser;
  }

  /** How many events of a kind the trail holds. */
  public long events(String kind) {
    return hub.sql().number("SELECT COUNT(*) FROM audit_event WHERE kind = ?", kind);
  }

  @Override
  public void close() {
    hub.close();
  }

  private static RequestId request() {
    return new RequestId(UUID.randomUUID());
  }

  private void agree() {
    var id = UUID.randomUUID();
    var sql = hub.bean(Sql.class);
    Seeding.write(
        hub,
        event -> {
          sql.update(
              "INSERT INTO sharing_agreement (id, code, title, starts_on, event_id)"
                  + " VALUES (?, 'all', 'All with all', ?, ?)",
              id,
              LocalDate.of(2020, 1, 1),
              event);
          for (var agency : List.of(office, police, housing)) {
            sql.update(
                "INSERT INTO agreement_party (agreement, agency) VALUES (?, ?)",
                id,
                agency.id().value());
          }
          hub.bean(SignedRows.class).sign(SignedTable.SHARING_AGREEMENT, "id = ?", id);
          return id;
        });
  }
}

package org.serachub.command;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.serachub.Hub;
import org.serachub.account.Address;
import org.serachub.account.Administered;
import org.serachub.account.Envelopes;
import org.serachub.account.InvitePerson;
import org.serachub.agency.Agencies;
import org.serachub.agency.Agency;
import org.serachub.audit.AuditTrail;
import org.serachub.audit.AuditTrail.Audited;
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
import org.serachub.decision.SubjectKind;
import org.serachub.platform.database.Sql;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * A hub that opens cases and records two values at a time in each, on several threads, and says so
 * once each is acknowledged; until it is killed, or its database is.
 */
@Command(name = "write")
final class KillWriter implements Runnable {
  private static final int THREADS = 4;

  @Mixin private StoreOptions options = new StoreOptions();

  public static void main(String[] arguments) {
    System.exit(new CommandLine(new KillWriter()).execute(arguments));
  }

  @Override
  public void run() {
    var store = Store.openAlone(options);
    var hub = store.hub(Map.of());
    var writer = writer(hub);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (var i = 0; i < THREADS; i++) {
        threads.submit(
            () -> {
              try {
                while (true) {
                  write(hub, writer);
                }
              } catch (Throwable lost) {
                System.out.println("lost " + lost.getClass().getSimpleName());
                // As abrupt as a kill: nothing is tidied up.
                Runtime.getRuntime().halt(9);
              }
            });
      }
    }
  }

  private static void write(Hub hub, Requester writer) {
    var opened = hub.bean(OpenCase.class).open(acting(writer), SubjectKind.SURVIVOR);
    System.out.println("case " + opened.id());
    var recorded =
        hub.bean(RecordValue.class)
            .record(
                acting(writer),
                opened.id(),
                List.of(draft(opened, "identity-name"), draft(opened, "identity-aliases")));
    recorded.forEach(value -> System.out.println("value " + value));
  }

  private static Draft draft(OpenCase.Opened opened, String field) {
    return new Draft(
        opened.lead(),
        new FieldId(field),
        Optional.empty(),
        new Content.Text("written " + UUID.randomUUID()),
        Release.CONFERENCE,
        HandlingCode.NONE,
        Kind.FACT);
  }

  private static Acting acting(Requester writer) {
    return new Acting(writer, Purpose.RESEARCH, new RequestId(UUID.randomUUID()));
  }

  private static Requester writer(Hub hub) {
    var agency = UUID.randomUUID();
    var envelope = hub.bean(Envelopes.class).ofOperator();
    var named =
        new Agency(
            new AgencyId(agency),
            agency.toString(),
            agency.toString(),
            Sector.POLICE,
            false,
            Optional.empty(),
            Optional.empty(),
            0);
    hub.bean(AuditTrail.class)
        .write(
            () -> {
              hub.bean(Agencies.class).add(named, envelope.eventId());
              return new Audited<>(
                  named, new Administered(envelope, "agency-added", "agency", agency));
            });
    // By the door that people come in by, so that the row is signed and has its event.
    var address = agency + "@example.org";
    hub.bean(InvitePerson.class).inviteAdministrator(Address.of(address).orElseThrow());
    var person =
        hub.bean(Sql.class)
            .one("SELECT id FROM person WHERE address = ?", row -> row.uuid("id"), address)
            .orElseThrow();
    return new Requester(
        new PersonId(person),
        "Writer",
        Role.REPRESENTATIVE,
        new GrantId(UUID.randomUUID()),
        Optional.of(new AgencyId(agency)),
        Optional.of("An agency"),
        Optional.of(Sector.POLICE));
  }
}

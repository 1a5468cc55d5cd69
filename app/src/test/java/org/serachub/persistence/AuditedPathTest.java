package org.serachub.persistence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.serachub.audit.VerifyTrail;
import org.serachub.bundle.DemoBundle;
import org.serachub.casefile.OpenCase;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.SubjectKind;
import org.serachub.platform.database.Binary;
import org.serachub.request.Acting;
import org.serachub.request.AgencyId;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.testing.TestHub;
import org.serachub.testing.TestServer;

class AuditedPathTest {
  private static final int THREADS = 8;
  private static final int CASES_EACH = 5;

  @OnEveryServer
  void loadsADemonstrationAndWritesFromManyThreadsIntoOneTrail(TestServer server) throws Exception {
    try (var hub = TestHub.over(server.fresh(), Map.of());
        var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var loaded = hub.bean(DemoBundle.class).loadOnce(Optional.empty());
      assertFalse(loaded.signIns().isEmpty());
      var before = hub.sql().number("SELECT COUNT(*) FROM case_file");

      var work = new ArrayList<Callable<@Nullable Void>>();
      for (var i = 0; i < THREADS; i++) {
        work.add(() -> openCases(hub));
      }
      for (var done : threads.invokeAll(work)) {
        done.get();
      }

      var report = hub.bean(VerifyTrail.class).verify();
      assertTrue(report.whole(), () -> report.faults().toString());
      assertEquals(
          before + THREADS * CASES_EACH, hub.sql().number("SELECT COUNT(*) FROM case_file"));
      assertEquals(
          report.events(), hub.sql().number("SELECT seq FROM audit_head"), "no number is left out");
    }
  }

  private static @Nullable Void openCases(TestHub hub) {
    var person = hub.sql().rows("SELECT id FROM person LIMIT 1").getFirst().get("id");
    var agency = hub.sql().rows("SELECT id FROM agency LIMIT 1").getFirst().get("id");
    var by =
        new Requester(
            new PersonId(id(person)),
            "Somebody",
            Role.REPRESENTATIVE,
            new GrantId(UUID.randomUUID()),
            Optional.of(new AgencyId(id(agency))),
            Optional.of("An agency"),
            Optional.of(Sector.POLICE));
    for (var i = 0; i < CASES_EACH; i++) {
      hub.bean(OpenCase.class)
          .open(
              new Acting(by, Purpose.RESEARCH, new RequestId(UUID.randomUUID())),
              SubjectKind.SURVIVOR);
    }
    return null;
  }

  private static UUID id(@Nullable Object bytes) {
    return Binary.id((byte[]) Objects.requireNonNull(bytes));
  }
}

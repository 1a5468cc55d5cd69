package org.serachub.bundle;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.serachub.decision.Purpose;
import org.serachub.decision.Role;
import org.serachub.decision.Sector;
import org.serachub.decision.Term;
import org.serachub.disclosure.Disclosure;
import org.serachub.disclosure.Door;
import org.serachub.platform.Ids;
import org.serachub.request.AgencyId;
import org.serachub.request.CaseId;
import org.serachub.request.Channel;
import org.serachub.request.GrantId;
import org.serachub.request.PersonId;
import org.serachub.request.Request;
import org.serachub.request.RequestId;
import org.serachub.request.Requester;
import org.serachub.request.Target;
import org.serachub.testing.TestHub;

/** What everybody in a hub reads of every case, for several purposes, without an id in it. */
final class Readings {
  private static final List<Purpose> PURPOSES =
      List.of(Purpose.CONFERENCE, Purpose.ACTION_DELIVERY);

  private Readings() {}

  /** Lines by person, case and purpose. */
  static SortedMap<String, String> of(TestHub hub) {
    var readings = new TreeMap<String, String>();
    for (var reader : readers(hub)) {
      for (var one : hub.sql().rows("SELECT id, reference FROM case_file")) {
        for (var purpose : PURPOSES) {
          var target = new Target(new CaseId(id(one.get("id"))), Optional.empty());
          var request =
              new Request(
                  new RequestId(hub.bean(Ids.class).next()),
                  reader,
                  purpose,
                  Channel.PAGE,
                  List.of(target),
                  Optional.empty());
          readings.put(
              reader.name() + ", " + one.get("reference") + ", " + purpose.word(),
              hub.bean(Door.class).disclose(request, Readings::lines));
        }
      }
    }
    return readings;
  }

  /** Somebody, by name. */
  static Requester reader(TestHub hub, String name) {
    return readers(hub).stream().filter(one -> one.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<Requester> readers(TestHub hub) {
    return hub
        .sql()
        .rows(
            "SELECT p.id AS person, p.name AS name, g.id AS grant_id, g.role AS role,"
                + " a.id AS agency, a.name AS agency_name, a.sector AS sector"
                + " FROM person p JOIN role_grant g ON g.person = p.id"
                + " JOIN agency a ON a.id = g.agency")
        .stream()
        .map(Readings::reader)
        .toList();
  }

  private static Requester reader(Map<String, @Nullable Object> row) {
    return new Requester(
        new PersonId(id(row.get("person"))),
        String.valueOf(row.get("name")),
        Term.of(Role.class, String.valueOf(row.get("role"))),
        new GrantId(id(row.get("grant_id"))),
        Optional.of(new AgencyId(id(row.get("agency")))),
        Optional.of(String.valueOf(row.get("agency_name"))),
        Optional.of(Term.of(Sector.class, String.valueOf(row.get("sector")))));
  }

  private static UUID id(@Nullable Object bytes) {
    var buffer = ByteBuffer.wrap((byte[]) Objects.requireNonNull(bytes));
    return new UUID(buffer.getLong(), buffer.getLong());
  }

  private static String lines(Disclosure disclosure) {
    return disclosure.cases().stream()
        .flatMap(one -> one.subjects().stream())
        .flatMap(
            subject ->
                subject.fields().stream()
                    .flatMap(
                        field ->
                            field.values().stream()
                                .map(
                                    value ->
                                        "%s %s: %s %s %s"
                                            .formatted(
                                                subject.kind().word(),
                                                field.field().id(),
                                                value.level().word(),
                                                value.text(),
                                                value
                                                    .source()
                                                    .map(
                                                        source ->
                                                            source.custodian()
                                                                + source.recordedAt())
                                                    .orElse("")))))
        .sorted()
        .collect(Collectors.joining("\n"));
  }
}

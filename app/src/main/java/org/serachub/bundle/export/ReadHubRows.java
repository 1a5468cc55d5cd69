package org.serachub.bundle.export;

import static java.util.stream.Collectors.groupingBy;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;
import org.serachub.keys.SignedTable;
import org.serachub.request.CaseId;

/** Reads what stands beside the values: who takes part, cases, conferences. */
@Singleton
final class ReadHubRows {
  private final GenuineRows rows;
  private final ReadCaseRows cases;
  private final ReadConferenceRows conferences;
  private final CountLeftOut leftOut;

  ReadHubRows(
      GenuineRows rows, ReadCaseRows cases, ReadConferenceRows conferences, CountLeftOut leftOut) {
    this.rows = rows;
    this.cases = cases;
    this.conferences = conferences;
    this.leftOut = leftOut;
  }

  HubRows read(List<CaseId> asked, boolean whole) {
    var ids = asked.stream().map(CaseId::value).toList();
    var fictional =
        rows.list(SignedTable.PARTNERSHIP, row -> row.flag("demonstration")).contains(true);
    return new HubRows(
        fictional,
        whole,
        whole ? partnership() : Optional.empty(),
        agencies(),
        people(),
        grants(),
        whole ? agreements() : List.of(),
        cases.read(ids),
        conferences.read(ids, whole),
        leftOut.count(fictional));
  }

  private Optional<HubRows.Partnership> partnership() {
    return rows
        .list(
            SignedTable.PARTNERSHIP,
            row ->
                new HubRows.Partnership(
                    row.text("name"), row.text("wording"), row.uuidIfAny("host_agency")))
        .stream()
        .findFirst();
  }

  private List<HubRows.Agency> agencies() {
    return rows.list(
        SignedTable.AGENCY,
        row ->
            new HubRows.Agency(
                row.uuid("id"),
                row.text("code"),
                row.text("name"),
                row.text("sector"),
                row.flag("first_responder"),
                row.uuidIfAny("lead_person"),
                row.dateIfAny("left_on")));
  }

  private List<HubRows.Person> people() {
    return rows.list(
        SignedTable.PERSON,
        row ->
            new HubRows.Person(
                row.uuid("id"),
                row.text("address"),
                row.text("name"),
                row.text("status").equals("suspended"),
                row.dateIfAny("leaves_on")));
  }

  private List<HubRows.Grant> grants() {
    return rows.list(
        SignedTable.ROLE_GRANT,
        row ->
            new HubRows.Grant(
                row.uuid("person"),
                row.uuidIfAny("agency"),
                row.term("role", Role.class),
                row.uuidIfAny("confirmed_by"),
                row.instantIfAny("confirmed_at").isPresent(),
                row.instantIfAny("ended_at")));
  }

  private List<HubRows.Agreement> agreements() {
    var parties =
        rows
            .plain(
                "SELECT agreement, agency FROM agreement_party",
                row -> new Part(row.uuid("agreement"), row.uuid("agency"), "", ""))
            .stream()
            .collect(groupingBy(Part::agreement));
    var scopes =
        rows
            .plain(
                "SELECT agreement, kind, word FROM agreement_scope",
                row ->
                    new Part(
                        row.uuid("agreement"),
                        row.uuid("agreement"),
                        row.text("kind"),
                        row.text("word")))
            .stream()
            .collect(groupingBy(Part::agreement));
    return rows.list(
        SignedTable.SHARING_AGREEMENT,
        row -> {
          var id = row.uuid("id");
          var words = scopes.getOrDefault(id, List.of());
          return new HubRows.Agreement(
              row.text("code"),
              row.text("title"),
              parties.getOrDefault(id, List.of()).stream().map(Part::agency).toList(),
              words(words, "category"),
              words(words, "purpose"),
              row.dateIfAny("starts_on").orElseThrow(),
              row.dateIfAny("ends_on"));
        });
  }

  private static List<String> words(List<Part> parts, String kind) {
    return parts.stream().filter(part -> part.kind.equals(kind)).map(Part::word).sorted().toList();
  }

  private record Part(UUID agreement, UUID agency, String kind, String word) {}
}

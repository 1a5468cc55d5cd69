package org.serachub.bundle.export;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Role;

/**
 * Writes who takes part. Of some cases only those whom they name; confirmations only where they are
 * fictional, since nobody else's word stands for that of a person.
 */
final class PartnershipTree {
  private final HubRows rows;
  private final Codes codes;
  private final LocalDate today;

  PartnershipTree(HubRows rows, Codes codes, LocalDate today) {
    this.rows = rows;
    this.codes = codes;
    this.today = today;
  }

  /** Writes them into {@code bundle}, after everything that may name them. */
  void write(Keyed bundle) {
    bundle.put("partnership", rows.partnership().map(this::partnership));
    var agreements = agreements();
    var people = people();
    bundle.list("agencies", agencies());
    bundle.list("agreements", agreements);
    bundle.list("people", people);
  }

  private Map<String, Object> partnership(HubRows.Partnership partnership) {
    return new Keyed()
        .put("name", partnership.name())
        .put("wording", partnership.wording())
        .put("host", partnership.host().map(codes::agency))
        .map();
  }

  private List<Map<String, Object>> agencies() {
    return rows.agencies().stream()
        .filter(agency -> rows.whole() || codes.isNamed(agency.id()))
        .sorted(Comparator.comparing(HubRows.Agency::code))
        .map(this::agency)
        .toList();
  }

  private Map<String, Object> agency(HubRows.Agency agency) {
    return new Keyed()
        .put("code", agency.code())
        .put("name", agency.name())
        .put("sector", agency.sector())
        .putIf(agency.firstResponder(), "firstResponder", true)
        .put("lead", agency.lead().filter(this::kept).map(codes::person))
        .put("leaves", agency.leaves().map(LocalDate::toString))
        .map();
  }

  private boolean kept(UUID person) {
    return rows.whole() || codes.isNamed(person);
  }

  private List<Map<String, Object>> agreements() {
    return rows.agreements().stream()
        .sorted(Comparator.comparing(HubRows.Agreement::code))
        .map(
            agreement ->
                new Keyed()
                    .put("code", agreement.code())
                    .put("title", agreement.title())
                    .put(
                        "parties",
                        agreement.parties().stream().map(codes::agency).sorted().toList())
                    .list("categories", new ArrayList<>(agreement.categories()))
                    .list("purposes", new ArrayList<>(agreement.purposes()))
                    .put("starts", agreement.starts().toString())
                    .put("ends", agreement.ends().map(LocalDate::toString))
                    .map())
        .toList();
  }

  /** Whoever confirms a role is named by that, and may have to be written too. */
  private List<Map<String, Object>> people() {
    List<HubRows.Person> some;
    var written = new ArrayList<Map<String, Object>>();
    do {
      some = rows.people().stream().filter(person -> kept(person.id())).toList();
      written.clear();
      some.stream()
          .sorted(Comparator.comparing(HubRows.Person::address))
          .map(this::person)
          .forEach(written::add);
    } while (some.size() < rows.people().stream().filter(person -> kept(person.id())).count());
    return written;
  }

  private Map<String, Object> person(HubRows.Person person) {
    return new Keyed()
        .put("address", person.address())
        .put("name", person.name())
        .put("leaves", leaves(person).map(LocalDate::toString))
        .list("roles", codes.roles(person.id()).stream().map(this::role).toList())
        .map();
  }

  /** Nobody who is suspended here is let in elsewhere. */
  private Optional<LocalDate> leaves(HubRows.Person person) {
    return person.suspended()
        ? Optional.of(person.leaves().filter(day -> day.isBefore(today)).orElse(today))
        : person.leaves();
  }

  private Map<String, Object> role(HubRows.Grant grant) {
    var confirmed = rows.fictional() && grant.role() != Role.ADMINISTRATOR && grant.confirmed();
    return new Keyed()
        .put("role", grant.role().word())
        .put("agency", grant.agency().map(codes::agency))
        .put("confirmedBy", grant.confirmedBy().filter(_ -> confirmed).map(codes::person))
        .put("ended", grant.ended().map(Moments::of))
        .map();
  }
}

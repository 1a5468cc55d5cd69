package org.serachub.bundle.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.serachub.bundle.Operator;
import org.serachub.bundle.format.BundleText;
import org.serachub.bundle.format.Directory;
import org.serachub.bundle.format.Mistake;
import org.serachub.decision.FieldCatalogue;
import org.serachub.disclosure.Deliveries;
import org.serachub.disclosure.Door;
import org.serachub.disclosure.ExportRefused;
import org.serachub.disclosure.Exported;
import org.serachub.platform.Ids;
import org.serachub.platform.London;
import org.serachub.platform.database.Sql;
import org.serachub.policy.ActivePolicy;
import org.serachub.request.CaseId;
import org.serachub.request.ExportRequest;
import org.serachub.request.RequestId;

/** Hands an operator the hub, or some of its cases, as a bundle. */
@Singleton
public final class ExportHub {
  private final Door door;
  private final Deliveries deliveries;
  private final ReadHubRows hubRows;
  private final ActivePolicy policy;
  private final Sql sql;
  private final Ids ids;
  private final Clock clock;

  ExportHub(
      Door door,
      Deliveries deliveries,
      ReadHubRows hubRows,
      ActivePolicy policy,
      Sql sql,
      Ids ids,
      Clock clock) {
    this.door = door;
    this.deliveries = deliveries;
    this.hubRows = hubRows;
    this.policy = policy;
    this.sql = sql;
    this.ids = ids;
    this.clock = clock;
  }

  /** Where the bytes go. */
  @FunctionalInterface
  public interface Destination {
    /** Takes all of them, or throws. */
    void write(byte[] bundle) throws IOException;
  }

  /**
   * What was handed over.
   *
   * @param leftOut how many there are of what a bundle has no word for, by what it is
   * @param refused what a load of it would refuse; the operator is told
   */
  public record Summary(
      String receipt, int cases, int values, Map<String, Long> leftOut, List<Mistake> refused) {
    /** Copies the list. */
    public Summary {
      refused = List.copyOf(refused);
    }
  }

  /**
   * Exports.
   *
   * @param reason why, in the operator's words
   * @param references of the cases wanted; none: all that the hub holds
   * @throws ExportRefused if there is no such case, or something is not as it was recorded
   * @throws org.serachub.audit.AuditTrail.AuditUnavailable if it could not be recorded; nothing was
   *     opened
   * @throws UncheckedIOException if the destination did not take it, which the trail then says
   */
  public Summary export(
      Operator operator, String reason, List<String> references, Destination destination) {
    var cases = references.isEmpty() ? all() : references.stream().map(this::find).toList();
    var request = new ExportRequest(new RequestId(ids.next()), operator.name(), reason, cases);
    deliveries.follow(request.id());
    try {
      var made =
          door.export(
              request,
              () -> hubRows.read(cases, references.isEmpty()),
              (rows, out) -> made(rows, out));
      destination.write(made.bytes());
      deliveries.delivered(request.id());
      return made.summary();
    } catch (IOException e) {
      deliveries.lost(request.id());
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      deliveries.lost(request.id());
      throw e;
    }
  }

  private List<CaseId> all() {
    return sql.list(
        "SELECT id FROM case_file WHERE data_key IS NOT NULL ORDER BY id",
        row -> new CaseId(row.uuid("id")));
  }

  private CaseId find(String reference) {
    return sql.one(
            "SELECT id FROM case_file WHERE reference = ? AND data_key IS NOT NULL",
            row -> new CaseId(row.uuid("id")),
            reference)
        .orElseThrow(() -> new ExportRefused("there is no case `" + reference + "`"));
  }

  private Made made(HubRows rows, Exported exported) {
    var bytes =
        new BundleTree(rows, exported, catalogue()).yaml(London.today(clock)).getBytes(UTF_8);
    var now = Instant.now(clock).truncatedTo(ChronoUnit.MICROS);
    return new Made(
        bytes,
        new Summary(
            exported.receipt().number(),
            rows.cases().size(),
            exported.values().size(),
            rows.leftOut(),
            BundleText.read(bytes, catalogue(), Directory.empty(), now).mistakes()));
  }

  private FieldCatalogue catalogue() {
    return policy.policy().catalogue();
  }

  private record Made(byte[] bytes, Summary summary) {
    @Override
    public String toString() {
      return "[bundle]";
    }
  }
}

package org.serachub.referral;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.serachub.platform.CanonicalJson;
import org.serachub.platform.London;
import org.serachub.platform.database.Columns;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;
import org.serachub.request.Requester;

/**
 * Referrals that are not sent yet. Somebody finds only their own, and only in the role and for the
 * agency in which they began it; what is 30 days old is not there any more.
 */
@Singleton
public final class Drafts {
  /** How long a draft is kept from its beginning. */
  public static final Duration KEPT = Duration.ofDays(30);

  private static final String MINE = " author = ? AND agency = ? AND role = ? AND started_at > ?";

  private final Sql sql;
  private final Clock clock;

  Drafts(Sql sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** A draft as a list shows it: nothing of what was typed. */
  public record Unsent(UUID id, Instant startedAt, Instant savedAt) {
    /** When it is erased if it is not sent. */
    public Instant erasedAt() {
      return startedAt.plus(KEPT);
    }
  }

  /** A draft as it is stored. */
  record Stored(
      UUID id,
      byte[] bound,
      Optional<byte[]> key,
      Optional<byte[]> content,
      Optional<CaseId> sent) {
    @Override
    public String toString() {
      return "[draft]";
    }
  }

  /** Those of a requester that are not sent, the newest first. */
  public List<Unsent> of(Requester requester) {
    return sql.list(
        "SELECT id, started_at, saved_at FROM referral_draft WHERE sent_case IS NULL AND"
            + MINE
            + " ORDER BY started_at DESC, id",
        row -> new Unsent(row.uuid("id"), row.instant("started_at"), row.instant("saved_at")),
        mine(requester));
  }

  /** One of them. */
  public Optional<Unsent> unsent(Requester requester, UUID id) {
    return of(requester).stream().filter(draft -> draft.id().equals(id)).findFirst();
  }

  /** The reference of the case that came of a requester's draft, once it is sent. */
  public Optional<String> sent(Requester requester, UUID id) {
    return find(requester, id)
        .flatMap(Stored::sent)
        .flatMap(
            caseId ->
                sql.one(
                    "SELECT reference FROM case_file WHERE id = ?",
                    row -> row.text("reference"),
                    caseId.value()));
  }

  Optional<Stored> find(Requester requester, UUID id) {
    return find(requester, id, "");
  }

  /** The same, kept from others until the transaction ends. */
  Optional<Stored> lock(Requester requester, UUID id) {
    return find(requester, id, " FOR UPDATE");
  }

  private Optional<Stored> find(Requester requester, UUID id, String lock) {
    var mine = mine(requester);
    return sql.one(
        "SELECT * FROM referral_draft WHERE id = ? AND" + MINE + lock,
        Drafts::stored,
        id,
        mine[0],
        mine[1],
        mine[2],
        mine[3]);
  }

  void add(Requester requester, UUID id, byte[] key, byte[] content) {
    var now = London.now(clock);
    sql.update(
        """
        INSERT INTO referral_draft (id, author, agency, role, started_at, saved_at, data_key,
          content) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id,
        requester.person().value(),
        requester.requireAgency().value(),
        requester.role(),
        now,
        now,
        key,
        content);
  }

  void save(UUID id, byte[] content) {
    sql.update(
        "UPDATE referral_draft SET content = ?, saved_at = ? WHERE id = ?",
        content,
        London.now(clock),
        id);
  }

  /** Erases key and content, and keeps which case came of it. */
  void sent(UUID id, CaseId caseId) {
    sql.update(
        "UPDATE referral_draft SET data_key = NULL, content = NULL, sent_case = ?, saved_at = ?"
            + " WHERE id = ?",
        caseId.value(),
        London.now(clock),
        id);
  }

  boolean erase(UUID id) {
    return sql.update("DELETE FROM referral_draft WHERE id = ?", id) == 1;
  }

  /** Those that are as old as may be. */
  List<UUID> old() {
    return sql.list(
        "SELECT id FROM referral_draft WHERE started_at <= ?", row -> row.uuid("id"), oldest());
  }

  /** What the content of a draft is bound to: whose it is. */
  static byte[] bound(UUID id, UUID author, UUID agency, String role) {
    var all = new TreeMap<String, Object>();
    all.put("draft", id.toString());
    all.put("author", author.toString());
    all.put("agency", agency.toString());
    all.put("role", role);
    return CanonicalJson.write(all);
  }

  private static Stored stored(Columns row) throws SQLException {
    var id = row.uuid("id");
    return new Stored(
        id,
        bound(id, row.uuid("author"), row.uuid("agency"), row.text("role")),
        row.bytesIfAny("data_key"),
        row.bytesIfAny("content"),
        row.uuidIfAny("sent_case").map(CaseId::new));
  }

  private Object[] mine(Requester requester) {
    return new Object[] {
      requester.person().value(), requester.requireAgency().value(), requester.role(), oldest()
    };
  }

  private Instant oldest() {
    return London.now(clock).minus(KEPT);
  }
}

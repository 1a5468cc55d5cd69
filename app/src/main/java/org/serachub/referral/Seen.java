package org.serachub.referral;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.UUID;
import org.serachub.decision.Content;
import org.serachub.decision.FieldId;
import org.serachub.referral.DraftReferral.Place;

/**
 * What a window showed of a draft when it was drawn, as a short digest that its form carries, so
 * that saving it notices what another window saved since.
 *
 * @param digest empty if nothing was answered
 */
public record Seen(String digest) {
  private static final int BYTES = 16;

  /** Of the answers of one page. */
  public static Seen of(DraftReferral draft, Optional<UUID> about, Collection<FieldId> fields) {
    var answers = new LinkedHashMap<Place, Content>();
    for (var field : fields) {
      draft
          .answer(about, field)
          .ifPresent(content -> answers.put(new Place(about, field), content));
    }
    return of(new DraftReferral(DraftReferral.EMPTY.subjects(), answers));
  }

  /** Of the whole draft. */
  public static Seen of(DraftReferral draft) {
    return draft.equals(DraftReferral.EMPTY)
        ? new Seen("")
        : new Seen(HexFormat.of().formatHex(sha256(DraftCodec.encode(draft)), 0, BYTES));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}

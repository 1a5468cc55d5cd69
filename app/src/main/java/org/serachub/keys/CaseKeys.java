package org.serachub.keys;

import com.google.crypto.tink.Aead;
import com.google.errorprone.annotations.RestrictedApi;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.serachub.platform.database.Binary;
import org.serachub.platform.database.Sql;
import org.serachub.request.CaseId;

/**
 * A data key for each case, wrapped by the key file with the case's id bound to it; erasing the
 * wrapped key erases the case. What belongs to no case is sealed under the partnership's key.
 */
@Singleton
public final class CaseKeys {
  private static final int KEPT = 256;

  private final Keyring keyring;
  private final Sql sql;
  private final Map<CaseId, Aead> unwrapped =
      Collections.synchronizedMap(
          new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<CaseId, Aead> eldest) {
              return size() > KEPT;
            }
          });

  CaseKeys(Keyring keyring, Sql sql) {
    this.keyring = keyring;
    this.sql = sql;
  }

  /** A fresh data key for a case, wrapped, for the row that makes the case. */
  public byte[] fresh(CaseId caseId) {
    try {
      return AeadKeys.wrapped(keyring.file().wrapping(), Binary.bytes(caseId.value()));
    } catch (GeneralSecurityException e) {
      throw new KeyProblem("a case's key could not be made", e);
    }
  }

  /**
   * Seals content under a case's key, or under the partnership's.
   *
   * @param bound everything the content is bound to; must be the same to open it
   * @throws KeyProblem if the case's key has been erased
   */
  public byte[] seal(Optional<CaseId> caseId, byte[] content, byte[] bound) {
    try {
      return key(caseId)
          .orElseThrow(() -> new KeyProblem("the case's key has been erased"))
          .encrypt(content, bound);
    } catch (GeneralSecurityException e) {
      throw new KeyProblem("content could not be sealed", e);
    }
  }

  /** Opens content; empty if its key has been erased or it is not what was sealed. */
  @RestrictedApi(
      explanation = "only the door and the trail open what is sealed",
      allowedOnPath = ".*/org/serachub/(keys|audit|disclosure)/.*")
  public Optional<byte[]> open(Optional<CaseId> caseId, byte[] sealed, byte[] bound) {
    try {
      var key = key(caseId);
      return key.isEmpty() ? Optional.empty() : Optional.of(key.get().decrypt(sealed, bound));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** Has the keys of cases at hand, read with one statement; those that were erased are not. */
  public void unwrap(List<CaseId> cases) {
    var missing = cases.stream().filter(one -> !unwrapped.containsKey(one)).toList();
    if (!missing.isEmpty()) {
      sql.list(
              "SELECT id, data_key FROM case_file WHERE data_key IS NOT NULL AND id IN ("
                  + Sql.marks(missing.size())
                  + ")",
              row -> Map.entry(new CaseId(row.uuid("id")), row.bytes("data_key")),
              missing.stream().map(CaseId::value).toArray())
          .forEach(found -> keep(found.getKey(), found.getValue()));
    }
  }

  // A key that does not unwrap is asked for again when it is needed, and fails there.
  private void keep(CaseId caseId, byte[] wrapped) {
    try {
      unwrapped.put(caseId, unwrapped(caseId, wrapped));
    } catch (GeneralSecurityException e) {
      unwrapped.remove(caseId);
    }
  }

  /** Forgets a case's key, once the wrapped one has been erased. */
  public void forget(CaseId caseId) {
    unwrapped.remove(caseId);
  }

  /** True if the case's key can still be had: nothing of it has been erased. */
  public boolean has(Optional<CaseId> caseId) {
    try {
      return key(caseId).isPresent();
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  private Optional<Aead> key(Optional<CaseId> caseId) throws GeneralSecurityException {
    if (caseId.isEmpty()) {
      return Optional.of(keyring.partnership());
    }
    var kept = unwrapped.get(caseId.get());
    return kept != null ? Optional.of(kept) : unwrap(caseId.get());
  }

  private Optional<Aead> unwrap(CaseId caseId) throws GeneralSecurityException {
    var wrapped =
        sql.one(
            "SELECT data_key FROM case_file WHERE id = ? AND data_key IS NOT NULL",
            row -> row.bytes("data_key"),
            caseId.value());
    if (wrapped.isEmpty()) {
      return Optional.empty();
    }
    var key = unwrapped(caseId, wrapped.get());
    unwrapped.put(caseId, key);
    return Optional.of(key);
  }

  private Aead unwrapped(CaseId caseId, byte[] wrapped) throws GeneralSecurityException {
    return AeadKeys.unwrap(keyring.file().wrapping(), wrapped, Binary.bytes(caseId.value()));
  }
}

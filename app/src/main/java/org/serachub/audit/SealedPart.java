package org.serachub.audit;

import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.serachub.request.CaseId;

/**
 * The personal part of an event as it is stored, and the commitment that the leaf makes to it.
 *
 * @param commitment SHA-256 of the plain bytes, which hold a random salt of 32 bytes: without the
 *     key nobody can guess the part from it, and with the key erased it says nothing
 */
record SealedPart(Optional<CaseId> caseId, byte[] ciphertext, byte[] commitment) {

  Map<String, Object> inLeaf() {
    var map = new TreeMap<String, Object>();
    map.put("commitment", HexFormat.of().formatHex(commitment));
    caseId.ifPresent(id -> map.put("case", id.toString()));
    return map;
  }
}

package org.serachub.account;

import java.util.Map;
import org.apache.shiro.authc.credential.DefaultPasswordService;
import org.apache.shiro.crypto.hash.HashRequest;
import org.apache.shiro.lang.util.ByteSource;

/**
 * Argon2id with the first set of parameters that OWASP's password storage guidance names: 19 MiB,
 * two passes, one lane.
 */
final class Argon2Hashes extends DefaultPasswordService {
  private static final String PREFIX = "Argon2.";

  /** The provider parses the numbers itself, and fails on anything but text. */
  private static final Map<String, Object> PARAMETERS =
      Map.of(
          PREFIX + "memoryKib", "19456", PREFIX + "iterations", "2", PREFIX + "parallelism", "1");

  @Override
  protected HashRequest createHashRequest(ByteSource password) {
    var request = new HashRequest.Builder().setSource(password).setAlgorithmName("argon2id");
    PARAMETERS.forEach(request::addParameter);
    return request.build();
  }
}

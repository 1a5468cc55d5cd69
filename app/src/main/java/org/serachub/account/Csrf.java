package org.serachub.account;

import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import org.serachub.platform.Ids;

/**
 * Tokens that prove a form was served to the session that submits it.
 *
 * <p>A token is a fresh mask followed by the session's secret under that mask, so that no two pages
 * carry the same bytes and compression cannot be used to guess the secret (BREACH).
 */
@Singleton
public final class Csrf {
  /** The name of the form field that carries the token. */
  public static final String FIELD = "csrf";

  private static final int SECRET_BYTES = 32;

  private final Ids ids;

  Csrf(Ids ids) {
    this.ids = ids;
  }

  /** A token for the forms of one page; empty text if {@code session} has no secret. */
  public String token(CurrentSession session) {
    return session.csrf().map(this::mask).orElse("");
  }

  /**
   * Whether {@code token} was made for {@code session}. Takes the same time for any wrong token.
   */
  public boolean verify(CurrentSession session, String token) {
    return session.csrf().filter(secret -> matches(secret, token)).isPresent();
  }

  private String mask(String secret) {
    var mask = ids.bytes(SECRET_BYTES);
    var token = new byte[2 * SECRET_BYTES];
    var bytes = HexFormat.of().parseHex(secret);
    for (var i = 0; i < SECRET_BYTES; i++) {
      token[i] = mask[i];
      token[SECRET_BYTES + i] = (byte) (mask[i] ^ bytes[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  private static boolean matches(String secret, String token) {
    var unmasked = new byte[SECRET_BYTES];
    var wellFormed = token.length() == 86 && unmask(token, unmasked);
    return MessageDigest.isEqual(HexFormat.of().parseHex(secret), unmasked) && wellFormed;
  }

  private static boolean unmask(String token, byte[] into) {
    try {
      var bytes = Base64.getUrlDecoder().decode(token);
      for (var i = 0; i < SECRET_BYTES; i++) {
        into[i] = (byte) (bytes[i] ^ bytes[SECRET_BYTES + i]);
      }
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

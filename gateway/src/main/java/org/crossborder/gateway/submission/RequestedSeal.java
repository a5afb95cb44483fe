// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * That a document is to be sealed on behalf of an authority before it is sent.
 *
 * @param key name of the key
 * @param sha256 of the document without the seal, by which a repeated request is recognised: no two
 *     seals of it are alike
 * @param approval by an officer; null if a client asks for itself
 */
public record RequestedSeal(String key, String sha256, @Nullable Approval approval) {

  /** With this key, of this document. */
  public static RequestedSeal with(String key, byte[] unsealed) {
    return approved(key, unsealed, null);
  }

  /** The same, because an officer has approved it. */
  public static RequestedSeal approved(String key, byte[] unsealed, @Nullable Approval approval) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(unsealed);
      return new RequestedSeal(key, HexFormat.of().formatHex(digest), approval);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** What makes it another request; as it was before there were approvals. */
  String fingerprint() {
    return "RequestedSeal[key=%s, sha256=%s]".formatted(key, sha256);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.submission;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * That a document is to be sealed on behalf of an authority before it is sent.
 *
 * @param key name of the key
 * @param sha256 of the document without the seal, by which a repeated request is recognised: no two
 *     seals of it are alike
 */
public record RequestedSeal(String key, String sha256) {

  /** With this key, of this document. */
  public static RequestedSeal with(String key, byte[] unsealed) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(unsealed);
      return new RequestedSeal(key, HexFormat.of().formatHex(digest));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}

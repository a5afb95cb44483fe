// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import org.crossborder.trust.path.Fingerprint;

/**
 * Names exact bytes.
 *
 * @param version version of what is named
 * @param sha256 lower-case hexadecimal
 */
public record Pin(long version, String sha256, long length) {
  /** The pin of some bytes. */
  public static Pin of(long version, byte[] bytes) {
    return new Pin(version, Fingerprint.sha256(bytes), bytes.length);
  }

  /** Whether these are the bytes that are named. */
  public boolean matches(byte[] bytes) {
    return bytes.length == length && Fingerprint.sha256(bytes).equals(sha256);
  }
}

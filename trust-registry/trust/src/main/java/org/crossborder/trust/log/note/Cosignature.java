// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/** An Ed25519 cosignature: seconds since the epoch, then the signature (C2SP tlog-cosignature). */
final class Cosignature {
  private static final int ED25519_SIGNATURE = 64;

  private final long seconds;
  private final byte[] signature;

  Cosignature(long seconds, byte[] signature) {
    this.seconds = seconds;
    this.signature = signature;
  }

  static Optional<Cosignature> parse(byte[] bytes) {
    if (bytes.length != Long.BYTES + ED25519_SIGNATURE) {
      return Optional.empty();
    }
    long seconds = ByteBuffer.wrap(bytes).getLong();
    return seconds < 0
        ? Optional.empty()
        : Optional.of(
            new Cosignature(seconds, Arrays.copyOfRange(bytes, Long.BYTES, bytes.length)));
  }

  /** What a witness signs. */
  static byte[] message(String text, long seconds) {
    return ("cosignature/v1\ntime " + seconds + "\n" + text).getBytes(UTF_8);
  }

  long seconds() {
    return seconds;
  }

  boolean verifies(VerifierKey witness, String text) {
    return witness.verifies(message(text, seconds), signature);
  }

  byte[] toBytes() {
    return ByteBuffer.allocate(Long.BYTES + signature.length)
        .putLong(seconds)
        .put(signature)
        .array();
  }
}

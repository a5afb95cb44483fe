// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.publication;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.crossborder.trust.path.Fingerprint;

/** Exact bytes, never changed. */
public final class Bytes {
  private final byte[] bytes;
  private final String sha256;

  /** A copy of some bytes. */
  public Bytes(byte[] bytes) {
    this.bytes = bytes.clone();
    this.sha256 = Fingerprint.sha256(bytes);
  }

  /** The UTF-8 of a text. */
  static Bytes of(String text) {
    return new Bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  /** The bytes read as UTF-8. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** How many there are. */
  public long length() {
    return bytes.length;
  }

  /** A copy of these bytes. */
  public byte[] toArray() {
    return bytes.clone();
  }

  /** Their digest, lower-case hexadecimal. */
  public String sha256() {
    return sha256;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return sha256;
  }
}

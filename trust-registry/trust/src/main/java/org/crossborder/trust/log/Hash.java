// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 value: of a leaf, of a node, of a tree. */
public final class Hash {
  public static final int LENGTH = 32;

  private final byte[] bytes;

  private Hash(byte[] bytes) {
    if (bytes.length != LENGTH) {
      throw new IllegalArgumentException("A SHA-256 value has 32 bytes, not " + bytes.length);
    }
    this.bytes = bytes;
  }

  /** The hash with these 32 bytes. */
  public static Hash of(byte[] bytes) {
    return new Hash(bytes.clone());
  }

  /** Reads the base64 form (RFC 4648, section 4; padded, without stray bits). */
  public static Hash parse(String base64) throws MalformedLogException {
    return new Hash(CanonicalBase64.decode(base64, LENGTH));
  }

  public byte[] toBytes() {
    return bytes.clone();
  }

  /** The form in which notes and proofs carry it. */
  public String toBase64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  /** Lower-case hexadecimal. */
  @Override
  public String toString() {
    return HexFormat.of().formatHex(bytes);
  }
}

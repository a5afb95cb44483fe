// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.signature.cms;

/**
 * Walks over the tags and lengths of BER or DER (X.690) without recursion and without copying, so
 * that what is parsed afterwards is one value, complete, and neither deep nor numerous enough to
 * cost more than its size.
 */
final class DerBounds {
  private static final int DEPTH = 64;
  private static final int VALUES = 200_000;
  private static final int CONSTRUCTED = 0x20;
  private static final int INDEFINITE = -1;

  private final byte[] bytes;
  private final int[] ends = new int[DEPTH];
  private int depth;
  private int at;

  private DerBounds(byte[] bytes) {
    this.bytes = bytes;
  }

  /** Where the first value ends; -1 if it is incomplete, or exceeds the bounds. */
  static int endOfValue(byte[] bytes) {
    return new DerBounds(bytes).walk();
  }

  private int walk() {
    for (int values = 0; values < VALUES; values++) {
      if (!value()) {
        return -1;
      }
      while (depth > 0 && ends[depth - 1] == at) {
        depth--;
      }
      if (depth == 0) {
        return at;
      }
    }
    return -1;
  }

  /** Steps over a primitive value, or into a constructed one. */
  private boolean value() {
    int limit = limit();
    if (endsIndefinite(limit)) {
      at += 2;
      depth--;
      return true;
    }
    int tag = next(limit);
    if (tag < 0 || (tag & 0x1f) == 0x1f) {
      return false;
    }
    int length = length(limit);
    boolean constructed = (tag & CONSTRUCTED) != 0;
    if (length == INDEFINITE) {
      return constructed && enter(INDEFINITE);
    }
    if (length < 0 || length > limit - at) {
      return false;
    }
    if (constructed && length > 0) {
      return enter(at + length);
    }
    at += length;
    return true;
  }

  private boolean enter(int end) {
    if (depth == DEPTH) {
      return false;
    }
    ends[depth++] = end;
    return true;
  }

  private boolean endsIndefinite(int limit) {
    return depth > 0
        && ends[depth - 1] == INDEFINITE
        && at + 2 <= limit
        && bytes[at] == 0
        && bytes[at + 1] == 0;
  }

  /** The innermost end that is known. */
  private int limit() {
    for (int i = depth - 1; i >= 0; i--) {
      if (ends[i] != INDEFINITE) {
        return ends[i];
      }
    }
    return bytes.length;
  }

  /** The length; -1 if indefinite, -2 if it cannot be. */
  private int length(int limit) {
    int first = next(limit);
    if (first < 0x80) {
      return first < 0 ? -2 : first;
    }
    if (first == 0x80) {
      return INDEFINITE;
    }
    int length = 0;
    for (int i = 0; i < (first & 0x7f); i++) {
      int octet = next(limit);
      if (octet < 0 || length > 0x7fffff) {
        return -2;
      }
      length = length << 8 | octet;
    }
    return length;
  }

  private int next(int limit) {
    return at < limit ? bytes[at++] & 0xff : -1;
  }
}

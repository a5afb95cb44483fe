// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.path.revocation;

import java.util.Arrays;

/**
 * Walks over the elements of a DER encoding in place (X.690, clauses 8.1 and 10.1); nothing is
 * copied, so that a list with a million entries costs what reading its bytes costs. What is no DER
 * ends in an {@link IllegalArgumentException}.
 */
final class DerCursor {
  static final int INTEGER = 0x02;
  static final int BIT_STRING = 0x03;
  static final int OBJECT_IDENTIFIER = 0x06;
  static final int BOOLEAN = 0x01;
  static final int SEQUENCE = 0x30;
  static final int UTC_TIME = 0x17;
  static final int GENERALIZED_TIME = 0x18;

  private final byte[] der;
  private int next;
  private int end;
  private int tag;
  private int begin;
  private int from;
  private int to;

  /** Stands before the first element of {@code der[from, to)}. */
  DerCursor(byte[] der, int from, int to) {
    this.der = der;
    this.next = from;
    this.end = to;
  }

  /** Stands before the first element of another part of the same bytes. */
  void enter(int newFrom, int newTo) {
    next = newFrom;
    end = newTo;
  }

  boolean hasMore() {
    return next < end;
  }

  /** Whether the next element has this tag. */
  boolean isNext(int expected) {
    return next < end && (der[next] & 0xff) == expected;
  }

  /** Moves to the next element, which has this tag. */
  DerCursor next(int expected) {
    if (next().tag != expected) {
      throw malformed();
    }
    return this;
  }

  /** Moves to the next element. */
  DerCursor next() {
    if (end - next < 2) {
      throw malformed();
    }
    begin = next;
    tag = der[next] & 0xff;
    if ((tag & 0x1f) == 0x1f) {
      throw malformed();
    }
    int length = der[next + 1] & 0xff;
    from = next + 2;
    if (length >= 0x80) {
      length = longLength(length & 0x7f);
    }
    if (length > end - from) {
      throw malformed();
    }
    to = from + length;
    next = to;
    return this;
  }

  /** Definite, of at most four octets, and no longer than it needs to be. */
  private int longLength(int octets) {
    if (octets == 0 || octets > 4 || octets > end - from || der[from] == 0) {
      throw malformed();
    }
    long length = 0;
    for (int i = 0; i < octets; i++) {
      length = length << 8 | (der[from++] & 0xff);
    }
    if (length < 0x80 || length > Integer.MAX_VALUE) {
      throw malformed();
    }
    return (int) length;
  }

  int tag() {
    return tag;
  }

  /** Where the element begins, its tag included. */
  int begin() {
    return begin;
  }

  /** Where its content begins. */
  int from() {
    return from;
  }

  /** Where it ends. */
  int to() {
    return to;
  }

  /** A cursor over the content of the element. */
  DerCursor inside() {
    return new DerCursor(der, from, to);
  }

  /** The element, its tag included. */
  byte[] element() {
    return Arrays.copyOfRange(der, begin, to);
  }

  byte[] content() {
    return Arrays.copyOfRange(der, from, to);
  }

  static IllegalArgumentException malformed() {
    return new IllegalArgumentException("Not DER");
  }
}

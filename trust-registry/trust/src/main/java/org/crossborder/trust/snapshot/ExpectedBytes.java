// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.io.OutputStream;
import java.util.Arrays;

/** Compares what is written with bytes at hand, without a second copy of them. */
final class ExpectedBytes extends OutputStream {
  private final byte[] expected;
  private int position;
  private boolean equal = true;

  ExpectedBytes(byte[] expected) {
    this.expected = expected;
  }

  @Override
  public void write(int value) {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    equal =
        equal
            && length <= expected.length - position
            && Arrays.equals(bytes, offset, offset + length, expected, position, position + length);
    position += equal ? length : 0;
  }

  boolean wereWritten() {
    return equal && position == expected.length;
  }
}

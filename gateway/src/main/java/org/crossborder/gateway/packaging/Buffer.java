// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.IOException;
import java.io.InputStream;

/** Buffers as large as there is use for: most parts have a few kilobytes, and some a gigabyte. */
public final class Buffer {
  private static final int LEAST = 1 << 13;
  private static final int MOST = 1 << 16;

  private Buffer() {}

  /** One for reading {@code in}, by what it says is there now. */
  public static byte[] of(InputStream in) throws IOException {
    return new byte[size(in)];
  }

  /** Bytes, from 8 to 64 KiB. */
  static int size(InputStream in) throws IOException {
    return Math.max(LEAST, Math.min(in.available(), MOST));
  }
}

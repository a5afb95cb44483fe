// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.packaging;

import java.io.IOException;
import java.io.InputStream;

/** Bytes that can be read again and again, from their beginning, without being in memory. */
@FunctionalInterface
public interface PayloadSource {
  InputStream open() throws IOException;

  /** A payload that is in memory anyway. */
  static PayloadSource of(byte[] bytes) {
    byte[] copy = bytes.clone();
    return () -> new java.io.ByteArrayInputStream(copy);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.io.InputStream;

/** Payloads by the SHA-256 of their content: the same bytes are kept once, and never changed. */
public interface PayloadStore {

  /**
   * Keeps all bytes of {@code content}; when this returns they survive a loss of power.
   *
   * @throws PayloadTooLargeException if there are more bytes than this store takes; nothing is kept
   */
  StoredPayload put(InputStream content) throws IOException;

  /**
   * Opens a payload.
   *
   * @throws java.nio.file.NoSuchFileException if there is none with this SHA-256
   */
  InputStream open(String sha256) throws IOException;

  /** All bytes of a payload; for documents, whose size is bounded at the border. */
  default byte[] read(String sha256) throws IOException {
    try (InputStream content = open(sha256)) {
      return content.readAllBytes();
    }
  }
}

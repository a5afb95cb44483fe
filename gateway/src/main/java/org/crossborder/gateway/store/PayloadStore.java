// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;

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

  /**
   * Removes a payload for good, unless it has been put since {@code moment}, again or for the first
   * time: then a row that names it may be about to be committed.
   *
   * @return whether it is not here any more
   */
  boolean remove(String sha256, Instant moment) throws IOException;

  /**
   * The payloads last put before {@code moment}, of one share of the store, so that a store of any
   * size can be gone through.
   *
   * @param share the two hexadecimal digits, in lower case, that their SHA-256 begins with
   */
  List<String> putBefore(String share, Instant moment) throws IOException;
}

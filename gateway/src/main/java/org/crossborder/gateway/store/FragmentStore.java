// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The bytes of received fragments, and of source messages that are sent in fragments. Apart from
 * the payloads, because these can be deleted: each belongs to one message, whatever its content.
 */
public interface FragmentStore {
  /**
   * Keeps all bytes of {@code content}; when this returns they survive a loss of power.
   *
   * @throws PayloadTooLargeException if there are more bytes than this store takes; nothing is kept
   */
  StoredPayload put(UUID message, InputStream content) throws IOException;

  /**
   * Opens what belongs to a message, at a byte.
   *
   * @throws java.nio.file.NoSuchFileException if there is nothing
   */
  InputStream open(UUID message, long offset) throws IOException;

  /** Deletes what belongs to a message, if there is anything. */
  void delete(UUID message) throws IOException;

  /** Whose bytes have been here since before this moment. */
  List<UUID> keptBefore(Instant moment) throws IOException;

  /** How many bytes more there is space for. */
  long usableBytes() throws IOException;
}

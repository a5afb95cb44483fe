// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outbound message that was cut into fragments.
 *
 * @param message the source message
 * @param content names its bytes in the fragment store
 * @param messageSize bytes before compression
 * @param compressedSize bytes after compression, or null if it was not compressed
 * @param fragmentBytes of every fragment but the last
 * @param boundary its MIME boundary
 * @param start Content-ID of its root part
 */
public record SplitMessage(
    UUID message,
    UUID content,
    long messageSize,
    @Nullable Long compressedSize,
    long fragmentBytes,
    int fragmentCount,
    String boundary,
    String start) {

  /** Where a fragment begins in the bytes that were cut. */
  public long offset(int num) {
    return (num - 1) * fragmentBytes;
  }

  /** How long a fragment is. */
  public long length(int num) {
    return Math.min(fragmentBytes, cutBytes() - offset(num));
  }

  private long cutBytes() {
    return compressedSize == null ? messageSize : compressedSize;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One document of an act on many.
 *
 * @param position in the request, from 0
 * @param version of the document when the act was asked for
 * @param outcome null until it was carried out
 * @param detail what was in the way, or null
 */
public record BulkItem(
    UUID request,
    int position,
    UUID message,
    int version,
    @Nullable Outcome outcome,
    @Nullable String detail) {

  /** What became of it. */
  public enum Outcome {
    DONE,
    /** It was no longer as it had been when the act was asked for. */
    OVERTAKEN,
    /** It could not be done. */
    NOT_POSSIBLE
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/** What became of one layer. */
public enum LayerStatus {
  VALID,
  INVALID,
  /** The data at hand does not decide it; never counts as valid. */
  INDETERMINATE,
  /** Not run, because an earlier layer left nothing to run it on. */
  SKIPPED,
  /** The layer itself broke; the whole verdict becomes indeterminate, never valid. */
  ENGINE_FAILED
}

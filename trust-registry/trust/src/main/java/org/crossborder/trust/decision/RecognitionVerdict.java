// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.decision;

/** The answer to a {@link RecognitionQuestion}. */
public enum RecognitionVerdict {
  RECOGNISED,
  NOT_RECOGNISED,
  /** The data at hand does not decide it; never treated as recognised. */
  INDETERMINATE
}

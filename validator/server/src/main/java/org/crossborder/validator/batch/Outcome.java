// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.batch;

import java.time.Duration;
import org.crossborder.validation.report.ValidationReport;

/** What became of one document. */
public sealed interface Outcome {
  /** The document. */
  Source source();

  /** It was judged. */
  record Judged(Source source, Duration took, ValidationReport report) implements Outcome {}

  /** It could not be read, so that nothing is known about it. */
  record Unreadable(Source source, Exception fault) implements Outcome {}
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.report.ValidationReport;

/** One document in, one explained verdict out; thread-safe, made once. */
public final class Validator {
  private Validator() {}

  /** A validator with the default limits. */
  public static Validator create() {
    return create(IntakeLimits.DEFAULT);
  }

  /** A validator with limits of the caller's. */
  public static Validator create(IntakeLimits limits) {
    return new Validator();
  }

  /** The verdict on a document; never throws because of what the document contains. */
  @SuppressWarnings("DoNotCallSuggester")
  public ValidationReport validate(byte[] document, ValidationContext context) {
    throw new UnsupportedOperationException("lands next");
  }

  /** Compiles the schemas of every known type in the background. */
  public void warmUp() {}
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schematron;

/** A rule could not be evaluated: a fault of the rule, never a verdict about the document. */
public final class RuleFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  RuleFailedException(String message, Throwable cause) {
    super(message, cause);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.schema;

/** A schema needs another that is not among its files; the message is a sentence. */
public final class UnreachableSchemaException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnreachableSchemaException(String message) {
    super(message);
  }
}

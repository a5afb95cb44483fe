// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

/** The journal is not what this program wrote. Nothing is guessed from it. */
public final class DamagedJournalException extends RuntimeException {
  private static final long serialVersionUID = 1;

  DamagedJournalException(String message) {
    super(message);
  }
}

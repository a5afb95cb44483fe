// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.reference;

/** A signal came that needs no answer: only a mutant says so of a receipt nobody waits for. */
final class AcknowledgedSignal extends Exception {
  private static final long serialVersionUID = 1L;
}

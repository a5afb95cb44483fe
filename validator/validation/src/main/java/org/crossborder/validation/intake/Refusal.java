// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.intake;

/** Makes the refusal of a document; knows the place at hand. */
interface Refusal {
  BudgetExceededException of(IntakeRule rule, String message, Object... values);
}

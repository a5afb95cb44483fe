// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/** The layers of a validation, in the order in which they run. */
public enum Layer {
  INTAKE,
  SCHEMA,
  CODE_LISTS,
  BUSINESS_RULES,
  SIGNATURE,
  RECOGNITION,
  AGREEMENT
}

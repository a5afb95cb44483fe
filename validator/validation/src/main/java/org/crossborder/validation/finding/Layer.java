// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.finding;

/** The layers of a validation, in the order in which they run. */
public enum Layer {
  INTAKE("D01"),
  SCHEMA("D02"),
  CODE_LISTS("D03"),
  BUSINESS_RULES("D02"),
  SIGNATURE("D05"),
  RECOGNITION(""),
  AGREEMENT("");

  private final String agreementRule;

  Layer(String agreementRule) {
    this.agreementRule = agreementRule;
  }

  /** The agreement's rule that this layer's findings break; empty if each finding names its own. */
  String agreementRule() {
    return agreementRule;
  }
}

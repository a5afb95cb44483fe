// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

/** One rule of the catalogue, about one document. */
interface AgreementRule {
  /** The rule's id, e.g. {@code D05}; its text, article and severity are in the catalogue. */
  String id();

  Judgement judge(Evidence evidence);
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.store;

/**
 * Why a document was refused (rule X07: a refusal carries a reason).
 *
 * @param code reason code, e.g. {@code DOCTYPE_NOT_COVERED}, or the rule where there is none
 * @param rule of the catalogue, e.g. {@code A02}
 * @param article of the Framework Agreement, e.g. {@code Art. 8(3)}
 * @param sentence what a customs officer should understand
 */
public record StatusReason(String code, String rule, String article, String sentence) {
  /** The same without words that may quote the document. */
  StatusReason withoutSentence() {
    return new StatusReason(code, rule, article, "");
  }
}

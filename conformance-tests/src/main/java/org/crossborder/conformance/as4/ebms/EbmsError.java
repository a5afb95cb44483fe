// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

/**
 * eb:Error (ebMS 3.0 Core, 6.2).
 *
 * @param code such as EBMS:0101
 * @param severity failure or warning
 * @param refToMessageInError the message that earned it
 * @param detail eb:Description and eb:ErrorDetail
 */
public record EbmsError(
    String code,
    String severity,
    String category,
    String origin,
    String shortDescription,
    String refToMessageInError,
    String detail) {
  /** The error that a refusal is told with. */
  public static EbmsError of(Refused refused, String messageId) {
    ErrorCode code = refused.code();
    return new EbmsError(
        code.code(),
        "failure",
        code.category(),
        code.origin(),
        code.shortDescription(),
        messageId,
        String.valueOf(refused.getMessage()));
  }

  /** The same with severity warning. */
  public EbmsError asWarning() {
    return new EbmsError(
        code, "warning", category, origin, shortDescription, refToMessageInError, detail);
  }

  @Override
  public String toString() {
    return code + " " + shortDescription + " (" + severity + ", " + category + "): " + detail;
  }
}

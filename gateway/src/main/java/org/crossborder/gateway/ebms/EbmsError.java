// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import org.jspecify.annotations.Nullable;

/**
 * One eb:Error (ebMS 3.0 Core 6.2), ours or a partner's; a partner may use codes that no table
 * knows.
 *
 * @param errorCode e.g. {@code EBMS:0004}
 * @param refToMessageInError the message that the error is about, if it could be read
 * @param errorDetail what happened and what to do, for a person at the partner's
 */
public record EbmsError(
    String errorCode,
    Severity severity,
    @Nullable String shortDescription,
    @Nullable String category,
    @Nullable String origin,
    @Nullable String refToMessageInError,
    @Nullable String errorDetail) {

  /** An error of the table. */
  public static EbmsError of(
      ErrorCode code, @Nullable String refToMessageInError, String errorDetail) {
    return new EbmsError(
        code.code(),
        code.severity(),
        code.shortDescription(),
        code.category().wire(),
        code.origin().wire(),
        refToMessageInError,
        errorDetail);
  }

  /** Whether this is that entry of the table. */
  public boolean is(ErrorCode code) {
    return errorCode.equals(code.code());
  }

  @Override
  public String toString() {
    return errorCode + " " + shortDescription + ": " + errorDetail;
  }
}

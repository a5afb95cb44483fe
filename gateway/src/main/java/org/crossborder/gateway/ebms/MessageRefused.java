// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A message cannot be processed. Every step of the MSH says so with this one exception, and the
 * pipeline turns it into an eb:Error.
 */
public class MessageRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final ErrorCode code;

  /**
   * @param errorDetail for a person at the partner's: what is wrong, and what would be right
   */
  public MessageRefused(ErrorCode code, String errorDetail) {
    super(errorDetail);
    this.code = code;
  }

  public MessageRefused(ErrorCode code, String errorDetail, @Nullable Throwable cause) {
    super(errorDetail, cause);
    this.code = code;
  }

  public ErrorCode code() {
    return code;
  }

  public String errorDetail() {
    return Objects.requireNonNullElse(getMessage(), code.shortDescription());
  }
}

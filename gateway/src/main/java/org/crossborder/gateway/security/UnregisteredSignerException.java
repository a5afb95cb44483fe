// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.MessageRefused;

/** A message is signed with a certificate that is none of those registered for its sender. */
public final class UnregisteredSignerException extends MessageRefused {
  private static final long serialVersionUID = 1L;

  UnregisteredSignerException(String errorDetail) {
    super(ErrorCode.FAILED_AUTHENTICATION, errorDetail);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.msh;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.crossborder.gateway.ebms.EbmsError;
import org.crossborder.gateway.ebms.ErrorCode;
import org.crossborder.gateway.ebms.Severity;

/** Whether sending the same message again can help. */
enum ErrorClass {
  RETRYABLE,
  FINAL;

  /** Errors about the moment, and not about the message. */
  private static final Set<ErrorCode> OF_THE_MOMENT =
      EnumSet.of(
          ErrorCode.OTHER,
          ErrorCode.CONNECTION_FAILURE,
          ErrorCode.MPC_CAPACITY_EXCEEDED,
          ErrorCode.MESSAGE_PERSISTENCE_TIMEOUT,
          ErrorCode.OUT_OF_STORAGE_SPACE,
          ErrorCode.DYSFUNCTIONAL_RELIABILITY,
          ErrorCode.DELIVERY_FAILURE);

  /** Warnings about the message all the same: the same fragment earns them again. */
  private static final Set<ErrorCode> OF_THE_FRAGMENT =
      EnumSet.of(ErrorCode.FRAGMENT_SIZE_EXCEEDED, ErrorCode.BAD_PROPERTIES);

  /** A warning is no receipt either, so the message goes again; an unknown failure ends it. */
  static ErrorClass of(EbmsError error) {
    if (ErrorCode.of(error.errorCode()).filter(OF_THE_FRAGMENT::contains).isPresent()) {
      return FINAL;
    }
    boolean retryable =
        error.severity() == Severity.WARNING
            || ErrorCode.of(error.errorCode()).filter(OF_THE_MOMENT::contains).isPresent();
    return retryable ? RETRYABLE : FINAL;
  }

  /** The first failure that ends it, else the first. */
  static EbmsError mostTelling(List<EbmsError> errors) {
    return errors.stream().filter(e -> of(e) == FINAL).findFirst().orElse(errors.get(0));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.Arrays;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;

/** The codes of UNCL 4343 that a business acknowledgement uses. */
enum ResponseCode {
  AB(AcknowledgementStatus.RECEIVED),
  AP(AcknowledgementStatus.ACCEPTED),
  RE(AcknowledgementStatus.REJECTED);

  private final AcknowledgementStatus status;

  ResponseCode(AcknowledgementStatus status) {
    this.status = status;
  }

  AcknowledgementStatus status() {
    return status;
  }

  static ResponseCode of(AcknowledgementStatus status) {
    return Arrays.stream(values()).filter(code -> code.status == status).findFirst().orElseThrow();
  }

  static Optional<ResponseCode> parse(String code) {
    return Arrays.stream(values()).filter(value -> value.name().equals(code)).findFirst();
  }
}

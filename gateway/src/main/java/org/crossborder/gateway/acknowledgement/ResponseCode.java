// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.Arrays;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;

/**
 * The codes of a business acknowledgement: of UNCL 4343 where it has one; for the two that it
 * lacks, of a list of ours (decision 70).
 */
enum ResponseCode {
  AB(AcknowledgementStatus.RECEIVED, "UNCL4343"),
  READABLE(AcknowledgementStatus.READABLE, ResponseCode.OURS),
  AP(AcknowledgementStatus.ACCEPTED, "UNCL4343"),
  RE(AcknowledgementStatus.REJECTED, "UNCL4343"),
  USED(AcknowledgementStatus.USED, ResponseCode.OURS);

  private static final String OURS = "urn:crossborder:codelist:acknowledgement";

  private final AcknowledgementStatus status;
  private final String list;

  ResponseCode(AcknowledgementStatus status, String list) {
    this.status = status;
    this.list = list;
  }

  AcknowledgementStatus status() {
    return status;
  }

  /** The list that the code is of. */
  String list() {
    return list;
  }

  static ResponseCode of(AcknowledgementStatus status) {
    return Arrays.stream(values()).filter(code -> code.status == status).findFirst().orElseThrow();
  }

  /** The code of that name in that list. */
  static Optional<ResponseCode> parse(String code, String list) {
    return Arrays.stream(values())
        .filter(value -> value.name().equals(code) && value.list.equals(list))
        .findFirst();
  }
}

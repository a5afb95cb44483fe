// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;

/**
 * The names of a UN/CEFACT SPSAcknowledgement 17, as it is used here.
 *
 * <p>Its StatusCode is of UNTDID 4405, which does not tell all of our statuses apart; so the status
 * itself stands as Information beside the acknowledgement's own reference (decision 70).
 */
final class SpsAcknowledgement {
  static final String NAMESPACE = "urn:un:unece:uncefact:data:standard:SPSAcknowledgement:17";
  static final String RAM =
      "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:21";
  static final String UDT = "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:21";

  /** Of a reference: the acknowledgement's own. */
  static final String OWN = "CAW";

  /** Of a reference: what is acknowledged. */
  static final String ACKNOWLEDGED = "ACW";

  /** RFC 6920: a document by its hash. */
  static final String BY_HASH = "ni:///sha-256;";

  /** RFC 2392: a message by its MessageId. */
  static final String BY_MESSAGE = "mid";

  private static final Map<String, String> TYPE_CODES =
      Map.of(
          "phytosanitary-certificate", "851",
          "sanitary-certificate", "852",
          "veterinary-certificate", "853");

  private SpsAcknowledgement() {}

  /** UNTDID 1001 code of a document type that is answered so; empty for any other. */
  static Optional<String> typeCode(String documentType) {
    return Optional.ofNullable(TYPE_CODES.get(documentType));
  }

  static Optional<String> documentType(String typeCode) {
    return TYPE_CODES.entrySet().stream()
        .filter(entry -> entry.getValue().equals(typeCode))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** 1 to be done, 70 issued (in order), 41 rejected, 2 done. */
  static String statusCode(AcknowledgementStatus status) {
    return switch (status) {
      case RECEIVED, READABLE -> "1";
      case ACCEPTED -> "70";
      case REJECTED -> "41";
      case USED -> "2";
    };
  }
}

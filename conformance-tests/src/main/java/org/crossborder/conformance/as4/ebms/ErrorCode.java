// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.as4.ebms;

import java.util.Arrays;
import java.util.Optional;

/** The errors that the suites speak of (ebMS 3.0 Core, 6.7; AS4 1.0, 4). */
public enum ErrorCode {
  VALUE_NOT_RECOGNIZED("0001", "ValueNotRecognized", "Content", "ebms"),
  FEATURE_NOT_SUPPORTED("0002", "FeatureNotSupported", "Content", "ebms"),
  VALUE_INCONSISTENT("0003", "ValueInconsistent", "Content", "ebms"),
  OTHER("0004", "Other", "Content", "ebms"),
  EMPTY_CHANNEL("0006", "EmptyMessagePartitionChannel", "Communication", "ebms"),
  MIME_INCONSISTENCY("0007", "MimeInconsistency", "Unpackaging", "ebms"),
  FEATURE_INCONSISTENT("0008", "FeatureNotSupported", "Unpackaging", "ebms"),
  INVALID_HEADER("0009", "InvalidHeader", "Unpackaging", "ebms"),
  PROCESSING_MODE_MISMATCH("0010", "ProcessingModeMismatch", "Processing", "ebms"),
  EXTERNAL_PAYLOAD("0011", "ExternalPayloadError", "Content", "ebms"),
  FAILED_AUTHENTICATION("0101", "FailedAuthentication", "Processing", "security"),
  FAILED_DECRYPTION("0102", "FailedDecryption", "Processing", "security"),
  POLICY_NONCOMPLIANCE("0103", "PolicyNoncompliance", "Processing", "security"),
  DELIVERY_FAILURE("0202", "DeliveryFailure", "Communication", "reliability"),
  MISSING_RECEIPT("0301", "MissingReceipt", "Communication", "ebms"),
  INVALID_RECEIPT("0302", "InvalidReceipt", "Communication", "ebms"),
  DECOMPRESSION_FAILURE("0303", "DecompressionFailure", "Communication", "ebms");

  private final String number;
  private final String shortDescription;
  private final String category;
  private final String origin;

  ErrorCode(String number, String shortDescription, String category, String origin) {
    this.number = number;
    this.shortDescription = shortDescription;
    this.category = category;
    this.origin = origin;
  }

  /** eb:Error/@errorCode. */
  public String code() {
    return "EBMS:" + number;
  }

  /** eb:Error/@shortDescription. */
  public String shortDescription() {
    return shortDescription;
  }

  /** eb:Error/@category. */
  public String category() {
    return category;
  }

  /** eb:Error/@origin. */
  public String origin() {
    return origin;
  }

  /** The error of a code. */
  public static Optional<ErrorCode> of(String code) {
    return Arrays.stream(values()).filter(error -> error.code().equals(code)).findFirst();
  }

  @Override
  public String toString() {
    return code() + " " + shortDescription;
  }
}

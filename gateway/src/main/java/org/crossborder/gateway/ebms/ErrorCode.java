// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.ebms;

import static org.crossborder.gateway.ebms.Category.COMMUNICATION;
import static org.crossborder.gateway.ebms.Category.CONTENT;
import static org.crossborder.gateway.ebms.Category.PROCESSING;
import static org.crossborder.gateway.ebms.Category.UNPACKAGING;
import static org.crossborder.gateway.ebms.Origin.RELIABILITY;
import static org.crossborder.gateway.ebms.Origin.SECURITY;
import static org.crossborder.gateway.ebms.Severity.FAILURE;
import static org.crossborder.gateway.ebms.Severity.WARNING;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every error of ebMS 3.0 Core 6.7, of its Part 2 (additional features) and of AS4 4 (0301 to
 * 0303).
 */
public enum ErrorCode {
  VALUE_NOT_RECOGNIZED("0001", "ValueNotRecognized", FAILURE, CONTENT, Origin.EBMS),
  FEATURE_NOT_SUPPORTED("0002", "FeatureNotSupported", WARNING, CONTENT, Origin.EBMS),
  VALUE_INCONSISTENT("0003", "ValueInconsistent", FAILURE, CONTENT, Origin.EBMS),
  OTHER("0004", "Other", FAILURE, CONTENT, Origin.EBMS),
  CONNECTION_FAILURE("0005", "ConnectionFailure", FAILURE, COMMUNICATION, Origin.EBMS),
  EMPTY_MESSAGE_PARTITION_CHANNEL(
      "0006", "EmptyMessagePartitionChannel", WARNING, COMMUNICATION, Origin.EBMS),
  MIME_INCONSISTENCY("0007", "MimeInconsistency", FAILURE, UNPACKAGING, Origin.EBMS),
  FEATURE_INCONSISTENT("0008", "FeatureNotSupported", FAILURE, UNPACKAGING, Origin.EBMS),
  INVALID_HEADER("0009", "InvalidHeader", FAILURE, UNPACKAGING, Origin.EBMS),
  PROCESSING_MODE_MISMATCH("0010", "ProcessingModeMismatch", FAILURE, PROCESSING, Origin.EBMS),
  EXTERNAL_PAYLOAD_ERROR("0011", "ExternalPayloadError", FAILURE, CONTENT, Origin.EBMS),
  ROUTING_FAILURE("0020", "RoutingFailure", FAILURE, PROCESSING, Origin.EBMS),
  MPC_CAPACITY_EXCEEDED("0021", "MPCCapacityExceeded", FAILURE, PROCESSING, Origin.EBMS),
  MESSAGE_PERSISTENCE_TIMEOUT(
      "0022", "MessagePersistenceTimeout", FAILURE, PROCESSING, Origin.EBMS),
  MESSAGE_EXPIRED("0023", "MessageExpired", WARNING, PROCESSING, Origin.EBMS),
  BUNDLING_ERROR("0030", "BundlingError", FAILURE, CONTENT, Origin.EBMS),
  RELATED_MESSAGE_FAILED("0031", "RelatedMessageFailed", FAILURE, PROCESSING, Origin.EBMS),
  BAD_FRAGMENT_GROUP("0040", "BadFragmentGroup", FAILURE, CONTENT, Origin.EBMS),
  DUPLICATE_MESSAGE_SIZE("0041", "DuplicateMessageSize", FAILURE, CONTENT, Origin.EBMS),
  DUPLICATE_FRAGMENT_COUNT("0042", "DuplicateFragmentCount", FAILURE, CONTENT, Origin.EBMS),
  DUPLICATE_MESSAGE_HEADER("0043", "DuplicateMessageHeader", FAILURE, CONTENT, Origin.EBMS),
  DUPLICATE_ACTION("0044", "DuplicateAction", FAILURE, CONTENT, Origin.EBMS),
  DUPLICATE_COMPRESSION_INFO("0045", "DuplicateCompressionInfo", FAILURE, CONTENT, Origin.EBMS),
  DUPLICATE_FRAGMENT("0046", "DuplicateFragment", FAILURE, CONTENT, Origin.EBMS),
  BAD_FRAGMENT_STRUCTURE("0047", "BadFragmentStructure", FAILURE, UNPACKAGING, Origin.EBMS),
  BAD_FRAGMENT_NUM("0048", "BadFragmentNum", FAILURE, CONTENT, Origin.EBMS),
  BAD_FRAGMENT_COUNT("0049", "BadFragmentCount", FAILURE, CONTENT, Origin.EBMS),
  FRAGMENT_SIZE_EXCEEDED("0050", "FragmentSizeExceeded", WARNING, UNPACKAGING, Origin.EBMS),
  RECEIVE_INTERVAL_EXCEEDED("0051", "ReceiveIntervalExceeded", FAILURE, UNPACKAGING, Origin.EBMS),
  BAD_PROPERTIES("0052", "BadProperties", WARNING, UNPACKAGING, Origin.EBMS),
  HEADER_MISMATCH("0053", "HeaderMismatch", FAILURE, UNPACKAGING, Origin.EBMS),
  OUT_OF_STORAGE_SPACE("0054", "OutOfStorageSpace", FAILURE, UNPACKAGING, Origin.EBMS),
  DECOMPRESSION_ERROR("0055", "DecompressionError", FAILURE, PROCESSING, Origin.EBMS),
  RESPONSE_USING_ALTERNATE_MEP(
      "0060", "ResponseUsingAlternateMEP", WARNING, PROCESSING, Origin.EBMS),
  FAILED_AUTHENTICATION("0101", "FailedAuthentication", FAILURE, PROCESSING, SECURITY),
  FAILED_DECRYPTION("0102", "FailedDecryption", FAILURE, PROCESSING, SECURITY),
  POLICY_NONCOMPLIANCE("0103", "PolicyNoncompliance", FAILURE, PROCESSING, SECURITY),
  DYSFUNCTIONAL_RELIABILITY("0201", "DysfunctionalReliability", FAILURE, PROCESSING, RELIABILITY),
  DELIVERY_FAILURE("0202", "DeliveryFailure", FAILURE, COMMUNICATION, RELIABILITY),
  MISSING_RECEIPT("0301", "MissingReceipt", FAILURE, COMMUNICATION, RELIABILITY),
  INVALID_RECEIPT("0302", "InvalidReceipt", FAILURE, COMMUNICATION, RELIABILITY),
  DECOMPRESSION_FAILURE("0303", "DecompressionFailure", FAILURE, COMMUNICATION, RELIABILITY);

  private final String number;
  private final String shortDescription;
  private final Severity severity;
  private final Category category;
  private final Origin origin;

  ErrorCode(
      String number, String shortDescription, Severity severity, Category category, Origin origin) {
    this.number = number;
    this.shortDescription = shortDescription;
    this.severity = severity;
    this.category = category;
    this.origin = origin;
  }

  /** As on the wire, e.g. {@code EBMS:0004}. */
  public String code() {
    return "EBMS:" + number;
  }

  public String shortDescription() {
    return shortDescription;
  }

  public Severity severity() {
    return severity;
  }

  public Category category() {
    return category;
  }

  public Origin origin() {
    return origin;
  }

  /** The entry of this table with that code. */
  public static Optional<ErrorCode> of(String code) {
    return Arrays.stream(values()).filter(entry -> entry.code().equals(code)).findFirst();
  }
}

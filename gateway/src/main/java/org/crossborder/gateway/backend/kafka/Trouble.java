// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/** What went wrong with a cluster, for the operator. */
final class Trouble {
  private static final String NO_TOPIC = "not present in metadata";

  private Trouble() {}

  static String with(KafkaException fault) {
    for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
      if (cause instanceof RecordTooLargeException) {
        return "a record is larger than the topic takes (max.message.bytes); see the option inline";
      }
      if (cause instanceof UnknownTopicOrPartitionException || isTopicMissing(cause)) {
        return "the topic is not there, or may not be seen; the gateway makes none";
      }
    }
    Throwable cause = fault.getCause();
    return (cause == null ? fault : cause).getClass().getSimpleName();
  }

  private static boolean isTopicMissing(Throwable cause) {
    return cause instanceof TimeoutException
        && cause.getMessage() != null
        && cause.getMessage().contains(NO_TOPIC);
  }
}

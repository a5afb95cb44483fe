// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Where a record stands.
 *
 * @param partition topic and partition
 * @param timestamp that the record has, in milliseconds
 */
record RecordPlace(TopicPartition partition, long offset, long timestamp) {

  static RecordPlace of(ConsumerRecord<?, ?> record) {
    return new RecordPlace(
        new TopicPartition(record.topic(), record.partition()),
        record.offset(),
        record.timestamp());
  }

  /** As whoever has put it there knows it: {@code TOPIC-PARTITION-OFFSET}. */
  String correlationId() {
    return partition + "-" + offset;
  }

  /**
   * The same whenever the record is read: its Idempotency-Key. Its time is in it, for offsets begin
   * anew in a topic that is deleted and made again.
   */
  String idempotencyKey() {
    return correlationId() + "@" + timestamp;
  }
}

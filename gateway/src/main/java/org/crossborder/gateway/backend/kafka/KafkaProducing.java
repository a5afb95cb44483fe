// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import java.time.Duration;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Writes to a cluster; the producer is made when it is first needed, and anew after a fault. */
final class KafkaProducing implements AutoCloseable {
  private final Supplier<Producer<byte[], byte[]>> producers;
  private @Nullable Producer<byte[], byte[]> producer;

  KafkaProducing(Supplier<Producer<byte[], byte[]>> producers) {
    this.producers = producers;
  }

  /** Work that ends in one commit, or in none of it having happened. */
  @FunctionalInterface
  interface Work {
    void with(Producer<byte[], byte[]> producer);
  }

  /**
   * Works in a transaction of its own and commits it. One at a time: a producer has one
   * transaction.
   *
   * @throws KafkaException if the cluster is away; then nothing of it is read by who reads what is
   *     committed, or the cluster has it and could not say so
   */
  synchronized void transaction(Work work) {
    try {
      Producer<byte[], byte[]> current = connected();
      current.beginTransaction();
      work.with(current);
      current.commitTransaction();
    } catch (RuntimeException e) {
      abort();
      throw e;
    }
  }

  /** Sends a record in a transaction; it is the commit that tells what became of it. */
  @SuppressWarnings("FutureReturnValueIgnored")
  static void send(Producer<byte[], byte[]> producer, ProducerRecord<byte[], byte[]> record) {
    producer.send(record);
  }

  private Producer<byte[], byte[]> connected() {
    Producer<byte[], byte[]> known = producer;
    if (known == null) {
      known = producers.get();
      producer = known;
      known.initTransactions();
    }
    return known;
  }

  private void abort() {
    Producer<byte[], byte[]> broken = producer;
    if (broken != null) {
      try {
        broken.abortTransaction();
      } catch (KafkaException | IllegalStateException e) {
        // the next producer, or the transaction's time, ends it
      }
      close();
    }
  }

  @Override
  public synchronized void close() {
    Producer<byte[], byte[]> known = producer;
    producer = null;
    if (known != null) {
      known.close(Duration.ZERO);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.crossborder.gateway.bench.SampleDocument;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivedPayload;
import org.crossborder.gateway.msh.Reception;
import org.crossborder.gateway.store.H2;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/** What lies between the last check and the receipt: message and payload durable, on H2. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 3)
public class StoreBenchmark {
  private static final int SIZE = 10_000;

  private final byte[] document = SampleDocument.ofBytes(SIZE);
  private H2.Opened database;
  private DurableReception reception;
  private ReceivedMessage sample;

  /** Opens an empty database. */
  @Setup
  public void open() throws IOException {
    database = H2.open(Files.createTempDirectory("store-benchmark"), Clock.systemUTC());
    reception = new DurableReception(database.store(), () -> {});
    Instant now = Instant.now();
    sample = Received.from("BD", "<a/>", UUID.randomUUID() + "@bd", now, now);
  }

  /** One message after another: each waits for its own flush. */
  @Benchmark
  @Threads(1)
  public Reception committed() {
    return receive();
  }

  /** Eight at once share flushes. */
  @Benchmark
  @Threads(8)
  public Reception committedByEight() {
    return receive();
  }

  private Reception receive() {
    Instant now = Instant.now();
    Reception outcome =
        reception.receive(
            new ReceivedMessage(
                sample
                    .leg()
                    .userMessage(
                        new MessageInfo(now, UUID.randomUUID() + "@bd", null), "c", List.of()),
                sample.leg(),
                List.of(
                    new ReceivedPayload(
                        "doc@bd",
                        "application/xml",
                        null,
                        List.of(),
                        () -> new ByteArrayInputStream(document))),
                sample.signer(),
                List.of(),
                sample.envelope(),
                now));
    if (!(outcome instanceof Reception.Stored)) {
      throw new IllegalStateException(outcome.toString());
    }
    return outcome;
  }

  /** Closes it. */
  @TearDown
  public void close() {
    database.close();
  }
}

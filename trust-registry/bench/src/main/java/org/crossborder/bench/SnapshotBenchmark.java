// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import java.util.concurrent.TimeUnit;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.Snapshot;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Loading the largest snapshot by a process that has just started, with 512 MB of heap. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Measurement(iterations = 1)
@Fork(value = 5, jvmArgs = "-Xmx512m")
public class SnapshotBenchmark {
  private byte[] published = {};

  @Setup
  public void publish() {
    published = new SnapshotJson().write(new DesignLoad().snapshot());
  }

  @Benchmark
  public Snapshot load() throws MalformedJsonException {
    return new SnapshotJson().readSnapshot(published);
  }
}

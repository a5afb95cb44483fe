// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.util.concurrent.TimeUnit;
import org.crossborder.validation.Validator;
import org.crossborder.validation.report.Decision;
import org.crossborder.validation.report.ReportJson;
import org.crossborder.validation.report.ValidationReport;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The whole verdict on a sealed certificate of origin: all seven layers, from bytes to the report.
 * The certificates of the signer are read from the document each time, as in real traffic. The
 * compilers of Java take most of a minute before they are done, hence the long warm-up.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 10)
@Measurement(iterations = 5, time = 10)
@Fork(1)
public class VerdictBenchmark {
  @Param({"RSA", "EC"})
  private String key = "";

  private final Validator validator = Validator.create();
  private SealedCertificate certificate = SealedCertificate.with("EC");

  @Setup
  public void seal() {
    certificate = SealedCertificate.with(key);
    ValidationReport report = verdict();
    if (report.decision() != Decision.ACCEPT) {
      throw new IllegalStateException(report.findings().toString());
    }
  }

  /** By one thread. */
  @Benchmark
  @Threads(1)
  public ValidationReport verdict() {
    return validator.validate(certificate.bytes(), certificate.context());
  }

  /** By two threads. */
  @Benchmark
  @Threads(2)
  public ValidationReport verdictByTwo() {
    return verdict();
  }

  /** By one thread, with the report written as JSON. */
  @Benchmark
  @Threads(1)
  public byte[] verdictAsJson() {
    return ReportJson.write(verdict());
  }
}

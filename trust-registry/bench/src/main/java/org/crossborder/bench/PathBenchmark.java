// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.path.CertificationPathValidator;
import org.crossborder.trust.path.PathInputs;
import org.crossborder.trust.path.PathResult;
import org.crossborder.trust.path.revocation.CertificateList;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Path validation: signer, CA and anchor with P-256 keys, by two threads. Each signature is
 * verified once only: a certificate of the JDK remembers the key that last verified it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
@Threads(2)
public class PathBenchmark {
  private final CertificationPathValidator validator = new CertificationPathValidator();
  private PathInputs plain = noInputs();
  private PathInputs withRevocation = plain;

  @Setup
  public void load() throws CRLException {
    TestCa root = TestCa.root("Root");
    TestCa ca = root.subordinate("CA");
    X509Certificate signer = ca.issue("Signer");
    plain =
        PathInputs.forTradeDocument(
            signer, List.of(ca.certificate()), List.of(root.certificate()), DesignLoad.SIGNED);
    withRevocation =
        plain.withEvidence(
            List.of(
                CertificateList.parse(root.crl(DesignLoad.BEGIN, DesignLoad.NOW)),
                CertificateList.parse(ca.crl(DesignLoad.BEGIN, DesignLoad.NOW))),
            List.of());
    if (!(validator.validate(withRevocation) instanceof PathResult.Valid)) {
      throw new IllegalStateException("The path is not valid");
    }
  }

  /** Path building and RFC 5280's algorithm, signatures verified before. */
  @Benchmark
  public PathResult path() {
    return validator.validate(plain);
  }

  /** The same with two CRLs, read and verified before. */
  @Benchmark
  public PathResult pathWithRevocation() {
    return validator.validate(withRevocation);
  }

  private static PathInputs noInputs() {
    X509Certificate any = TestCa.root("None").certificate();
    return PathInputs.forTradeDocument(any, List.of(), List.of(any), DesignLoad.SIGNED);
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.bench;

import java.security.cert.CRLException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crossborder.trust.TestCa;
import org.crossborder.trust.path.revocation.CertificateList;
import org.crossborder.trust.path.revocation.CrlScopes;
import org.crossborder.trust.path.revocation.CrlValidation;
import org.crossborder.trust.path.revocation.HugeCrl;
import org.crossborder.trust.path.revocation.RevocationStatus;
import org.crossborder.trust.path.revocation.RevocationTime;
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
import org.openjdk.jmh.annotations.Warmup;

/** Reading a large CRL once, and asking it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class CrlBenchmark {
  @Param({"100000", "1000000"})
  private int entries;

  private final TestCa ca = TestCa.root("CA");
  private final RevocationTime time = new RevocationTime(DesignLoad.NOW, null);
  private final CrlScopes scopes = new CrlScopes();
  private byte[] der = {};
  private List<CertificateList> read = List.of();
  private X509Certificate listed = ca.certificate();

  @Setup
  public void load() throws CRLException {
    der = new HugeCrl(ca, DesignLoad.NOW, entries).der();
    read = List.of(CertificateList.parse(der));
    listed = ca.issue("Listed", p -> p.serial = HugeCrl.serial(entries / 2));
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  public CertificateList read() throws CRLException {
    return CertificateList.parse(der);
  }

  @Benchmark
  @OutputTimeUnit(TimeUnit.MICROSECONDS)
  public RevocationStatus ask() {
    return new CrlValidation(read, key -> true, scopes)
        .status(listed, name -> List.of(ca.keyPair().getPublic()), time);
  }
}

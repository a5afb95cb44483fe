// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.trust.decision.RecognitionVerdict;
import org.crossborder.validation.Examples;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.recognition.RecognitionInquiry;
import org.crossborder.validation.recognition.RecognitionLayer;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
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

/**
 * A XAdES-B seal from bytes: parsed, verified, its path built to one anchor and held against a CRL;
 * by the validator, and by DSS on the same document.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 3)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SignatureBenchmark {
  @Param({"RSA", "EC"})
  private String key = "";

  private final Intake intake = new Intake(IntakeLimits.DEFAULT);
  private final BasicSignatureValidation signatures = new BasicSignatureValidation();
  private final RecognitionLayer recognition = new RecognitionLayer();
  private SealedCertificate certificate = SealedCertificate.with("EC");
  private Function<byte[], String> dss = bytes -> "";

  @Setup
  public void seal() {
    certificate = SealedCertificate.with(key);
    dss = Dss.trusting(certificate);
    if (knownSigner().verdict() != RecognitionVerdict.RECOGNISED || !dss().equals("TOTAL_PASSED")) {
      throw new IllegalStateException(knownSigner() + ", but DSS: " + dss());
    }
  }

  /** The validator, after it met the signer's certificate before. */
  @Benchmark
  public Recognition knownSigner() {
    return recognise(recognition);
  }

  /** The validator, with nothing known: trust data indexed, CRL read, path built anew. */
  @Benchmark
  public Recognition unknownSigner() {
    return recognise(new RecognitionLayer());
  }

  /** DSS. */
  @Benchmark
  public String dss() {
    return dss.apply(certificate.bytes());
  }

  private Recognition recognise(RecognitionLayer layer) {
    Accepted document = (Accepted) intake.read(certificate.bytes());
    ValidatedSignature signature =
        signatures.validateEach(document.tree(), Examples.NOW, TimestampTrust.NONE).get(0);
    return layer.recognise(signature, inquiry());
  }

  private RecognitionInquiry inquiry() {
    return new RecognitionInquiry(
        "KR",
        "BD",
        "certificate-of-origin",
        certificate.context().purpose(),
        certificate.context().provedBy(),
        certificate.context().timeProof(),
        certificate.context().validationTime(),
        certificate.context().snapshot());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.bench;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.crossborder.validation.Examples;
import org.crossborder.validation.codelist.CodeListLayer;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.recognition.RecognitionInquiry;
import org.crossborder.validation.recognition.RecognitionLayer;
import org.crossborder.validation.rule.BusinessRuleLayer;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validation.schema.SchemaLayer;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Each layer alone, by one thread, on the document of {@link VerdictBenchmark} with an EC seal. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LayerBenchmark {
  private final Packs packs = Packs.builtIn();
  private final Intake intake = new Intake(IntakeLimits.DEFAULT);
  private final SchemaLayer schema = new SchemaLayer();
  private final CodeListLayer codeLists = new CodeListLayer(packs.codeLists());
  private final BusinessRuleLayer rules = new BusinessRuleLayer(RuleSets.of(packs));
  private final BasicSignatureValidation signatures = new BasicSignatureValidation();
  private final RecognitionLayer recognition = new RecognitionLayer();
  private final SealedCertificate certificate = SealedCertificate.with("EC");
  private final XmlTree tree = read();
  private final DocumentFacts facts = ((Identified) identify()).facts();
  private final RecognitionInquiry inquiry = inquiry();
  private List<ValidatedSignature> validated = List.of();

  @Setup
  public void validateOnce() {
    validated = signature();
  }

  @Benchmark
  public IntakeOutcome intake() {
    return intake.read(certificate.bytes());
  }

  @Benchmark
  public Identification identify() {
    return packs.types().identify(certificate.bytes(), tree, LocalDate.parse("2026-11-22"));
  }

  @Benchmark
  public LayerResult schema() {
    return schema.check(tree, facts, packs.schema(facts.type()).orElseThrow());
  }

  @Benchmark
  public LayerResult codeLists() {
    return codeLists.check(tree, packs.codes(facts.type()), facts.issued().orElseThrow());
  }

  @Benchmark
  public LayerResult businessRules() {
    return rules.check(tree, facts);
  }

  @Benchmark
  public List<ValidatedSignature> signature() {
    return signatures.validateEach(tree, Examples.NOW, TimestampTrust.NONE);
  }

  /** The path is known from the time before. */
  @Benchmark
  public Object recognition() {
    return recognition.recognise(validated.get(0), inquiry);
  }

  private XmlTree read() {
    return ((Accepted) intake.read(certificate.bytes())).tree();
  }

  private RecognitionInquiry inquiry() {
    return new RecognitionInquiry(
        "KR",
        "BD",
        facts.type().id(),
        certificate.context().purpose(),
        certificate.context().provedBy(),
        certificate.context().timeProof(),
        certificate.context().validationTime(),
        certificate.context().snapshot());
  }
}

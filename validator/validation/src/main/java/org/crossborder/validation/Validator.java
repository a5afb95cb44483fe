// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.AGREEMENT;
import static org.crossborder.validation.finding.Layer.INTAKE;
import static org.crossborder.validation.finding.Layer.RECOGNITION;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.agreement.AgreementLayer;
import org.crossborder.validation.agreement.Evidence;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.recognition.RecognitionInquiry;
import org.crossborder.validation.recognition.RecognitionLayer;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.ValidatedSignature;

/** One document in, one explained verdict out; thread-safe, made once. */
public final class Validator {
  private final IntakeLimits limits;
  private final Reception reception;
  private final ContentLayers content;
  private final RecognitionLayer recognition = new RecognitionLayer();
  private final AgreementLayer agreement = new AgreementLayer();

  private Validator(IntakeLimits limits, Packs packs, ContentLayers content) {
    this.limits = limits;
    this.reception = new Reception(limits, packs.types());
    this.content = content;
  }

  /** A validator with the default limits. */
  public static Validator create() {
    return create(IntakeLimits.DEFAULT);
  }

  /** A validator with limits of the caller's. */
  public static Validator create(IntakeLimits limits) {
    return create(limits, Packs.builtIn());
  }

  /** A validator that knows the documents of these packs. */
  public static Validator create(IntakeLimits limits, Packs packs) {
    return new Validator(limits, packs, ContentLayers.of(packs));
  }

  /** The same validator with other packs; what is compiled stays so. */
  public Validator with(Packs others) {
    return new Validator(limits, others, content.with(others));
  }

  /** Compiles schemas and rules in the background, so that the first document need not wait. */
  public void warmUp() {
    Thread thread = new Thread(content::warmUp, "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /**
   * The verdict on a document; never throws because of what the document contains.
   *
   * @param document XML, an ASiC container, a PDF, a signed message in CMS, or JSON; which of them
   *     it is, is told by its content
   */
  public ValidationReport validate(byte[] document, ValidationContext context) {
    Verdict verdict = new Verdict(document, context);
    EngineRun<Received> taken =
        EngineRun.of(INTAKE, () -> reception.take(document, context), Received::intake);
    return taken.outcome() instanceof Subject subject
        ? validate(subject, verdict, context)
        : verdict.refused(taken.result());
  }

  private ValidationReport validate(Subject subject, Verdict verdict, ValidationContext context) {
    List<LayerResult> read = new ArrayList<>(List.of(subject.intake()));
    read.addAll(content.check(subject, context));
    EngineRun<DocumentSignatures> signed = SignatureLayer.validate(subject, context);
    Judged judged = new Judged(subject, read, signed);
    return subject
        .facts()
        .map(facts -> judge(judged, facts, verdict, context))
        .orElseGet(() -> untyped(judged, verdict));
  }

  /** The signature is judged, but nobody can be asked about a signer of an unknown type. */
  private static ValidationReport untyped(Judged document, Verdict verdict) {
    ValidatedSignature signature = document.verdict().orElse(null);
    return verdict.reached(
        null,
        document.layers(
            skipped(RECOGNITION, "untyped-document"), skipped(AGREEMENT, "untyped-document")),
        signature,
        null,
        document.signaturesBeside(signature));
  }

  private ValidationReport judge(
      Judged document, DocumentFacts facts, Verdict verdict, ValidationContext context) {
    RecognitionInquiry inquiry = inquiry(facts, context);
    SignerAnswer answer =
        SignerAnswer.of(
            document.signed().found().map(DocumentSignatures::covering).orElse(List.of()),
            signer -> recognition.recognise(signer, inquiry));
    ValidatedSignature signature = answer.signature().or(document::verdict).orElse(null);
    Evidence evidence =
        new Evidence(
            document.subject().tree(),
            facts,
            document.content().get(1),
            document.content().get(2),
            document.content().get(3),
            signature,
            answer.recognition().outcome(),
            inquiry,
            verdict.sha256(facts),
            context.circumstances());
    LayerResult judged = EngineRun.of(AGREEMENT, () -> agreement.check(evidence)).result();
    return verdict.reached(
        facts,
        document.layers(answer.recognition().result(), judged),
        signature,
        answer.recognition().outcome(),
        document.signaturesBeside(signature));
  }

  private static RecognitionInquiry inquiry(DocumentFacts facts, ValidationContext context) {
    return new RecognitionInquiry(
        context.recognisingParty(),
        Optional.ofNullable(context.recognisedParty()).or(facts::origin).orElse(""),
        facts.type().id(),
        context.purpose(),
        context.provedBy(),
        context.timeProof(),
        context.validationTime(),
        context.snapshot());
  }

  private static LayerResult skipped(Layer layer, String why) {
    return LayerResult.skipped(layer, Reception.text(why));
  }
}

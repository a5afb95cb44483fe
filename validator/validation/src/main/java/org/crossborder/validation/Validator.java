// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static java.time.ZoneOffset.UTC;
import static org.crossborder.validation.finding.Layer.AGREEMENT;
import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.Layer.INTAKE;
import static org.crossborder.validation.finding.Layer.RECOGNITION;
import static org.crossborder.validation.finding.Layer.SCHEMA;
import static org.crossborder.validation.finding.Layer.SIGNATURE;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.crossborder.trust.decision.Recognition;
import org.crossborder.validation.agreement.AgreementLayer;
import org.crossborder.validation.agreement.Evidence;
import org.crossborder.validation.codelist.CodeListLayer;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.document.Identification;
import org.crossborder.validation.document.Identification.Identified;
import org.crossborder.validation.document.Identification.Unidentified;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.Intake;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.IntakeOutcome;
import org.crossborder.validation.intake.IntakeOutcome.Accepted;
import org.crossborder.validation.intake.IntakeOutcome.Refused;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.recognition.RecognitionInquiry;
import org.crossborder.validation.recognition.RecognitionLayer;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.rule.BusinessRuleLayer;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validation.schema.SchemaLayer;
import org.crossborder.validation.signature.BasicSignatureValidation;
import org.crossborder.validation.signature.ValidatedSignature;

/** One document in, one explained verdict out; thread-safe, made once. */
public final class Validator {
  private final Packs packs;
  private final Intake intake;
  private final SchemaLayer schema = new SchemaLayer();
  private final CodeListLayer codeLists;
  private final BusinessRuleLayer businessRules;
  private final BasicSignatureValidation signatures = new BasicSignatureValidation();
  private final RecognitionLayer recognition = new RecognitionLayer();
  private final AgreementLayer agreement = new AgreementLayer();

  private Validator(IntakeLimits limits, Packs packs) {
    this.intake = new Intake(limits);
    this.packs = packs;
    this.codeLists = new CodeListLayer(packs.codeLists());
    this.businessRules = new BusinessRuleLayer(RuleSets.of(packs));
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
    return new Validator(limits, packs);
  }

  /** Compiles schemas and rules in the background, so that the first document need not wait. */
  public void warmUp() {
    Thread thread =
        new Thread(
            () -> {
              schema.warmUp(packs.schemas());
              businessRules.warmUp();
            },
            "warm-up");
    thread.setDaemon(true);
    thread.start();
  }

  /** The verdict on a document; never throws because of what the document contains. */
  public ValidationReport validate(byte[] document, ValidationContext context) {
    Verdict verdict = new Verdict(document, context);
    EngineRun<IntakeOutcome> taken =
        EngineRun.of(INTAKE, () -> intake.read(document), Validator::intakeResult);
    if (!(taken.outcome() instanceof Accepted accepted)) {
      return verdict.refused(taken.result());
    }
    EngineRun<Identification> identified =
        EngineRun.of(
            INTAKE,
            () -> packs.types().identify(document, accepted.tree(), day(context)),
            Validator::identificationResult);
    if (!(identified.outcome() instanceof Identified known)) {
      return verdict.refused(identified.result());
    }
    return validate(accepted.tree(), known.facts(), identified.result(), verdict, context);
  }

  private ValidationReport validate(
      XmlTree tree,
      DocumentFacts facts,
      LayerResult accepted,
      Verdict verdict,
      ValidationContext context) {
    LayerResult valid = schema(tree, facts);
    LayerResult codes = ifValid(valid, CODE_LISTS, () -> codes(tree, facts, context));
    LayerResult business = ifValid(valid, BUSINESS_RULES, () -> businessRules.check(tree, facts));
    RecognitionInquiry inquiry = inquiry(facts, context);
    EngineRun<ValidatedSignature> signed =
        EngineRun.of(
            SIGNATURE,
            () ->
                signatures.validate(
                    tree, context.provedBy(), context.timestampTrust(inquiry.recognisedParty())),
            Validator::signatureResult);
    EngineRun<Recognition> recognised =
        signed
            .found()
            .filter(ValidatedSignature::passed)
            .map(
                signature ->
                    EngineRun.of(
                        RECOGNITION,
                        () -> recognition.recognise(signature, inquiry),
                        RecognitionLayer::result))
            .orElseGet(
                () ->
                    new EngineRun<>(
                        null, LayerResult.skipped(RECOGNITION, LayerText.of("no-signer"))));
    Evidence evidence =
        new Evidence(
            tree, facts, valid, codes, business, signed.outcome(), recognised.outcome(), inquiry);
    LayerResult judged = EngineRun.of(AGREEMENT, () -> agreement.check(evidence)).result();
    return verdict.reached(
        facts,
        List.of(accepted, valid, codes, business, signed.result(), recognised.result(), judged),
        signed.outcome(),
        recognised.outcome());
  }

  private LayerResult codes(XmlTree tree, DocumentFacts facts, ValidationContext context) {
    return codeLists.check(
        tree, packs.codes(facts.type()), facts.issued().orElseGet(() -> day(context)));
  }

  private static LocalDate day(ValidationContext context) {
    return LocalDate.ofInstant(context.validationTime(), UTC);
  }

  private LayerResult schema(XmlTree tree, DocumentFacts facts) {
    return packs
        .schema(facts.type())
        .map(file -> EngineRun.of(SCHEMA, () -> schema.check(tree, facts, file)).result())
        .orElseGet(() -> LayerResult.skipped(SCHEMA, LayerText.of("schema-unknown")));
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

  private static LayerResult ifValid(LayerResult valid, Layer layer, Supplier<LayerResult> engine) {
    return valid.status() == LayerStatus.VALID || valid.status() == LayerStatus.SKIPPED
        ? EngineRun.of(layer, engine).result()
        : LayerResult.skipped(layer, LayerText.of("no-schema"));
  }

  private static LayerResult intakeResult(IntakeOutcome outcome) {
    return outcome instanceof Refused refused
        ? LayerResult.of(INTAKE, LayerStatus.INVALID, LayerText.of("refused"), refused.findings())
        : LayerResult.of(INTAKE, LayerStatus.VALID, LayerText.of("well-formed"), List.of());
  }

  private static LayerResult identificationResult(Identification identification) {
    return identification instanceof Unidentified unknown
        ? LayerResult.of(
            INTAKE, LayerStatus.INVALID, LayerText.of("unknown-type"), unknown.findings())
        : LayerResult.of(
            INTAKE,
            LayerStatus.VALID,
            ((Identified) identification).facts().type().name(),
            List.of());
  }

  private static LayerResult signatureResult(ValidatedSignature signature) {
    LayerStatus status =
        switch (signature.indication()) {
          case TOTAL_PASSED -> LayerStatus.VALID;
          case TOTAL_FAILED -> LayerStatus.INVALID;
          case INDETERMINATE -> LayerStatus.INDETERMINATE;
        };
    return LayerResult.of(SIGNATURE, status, formatNote(signature), signature.findings());
  }

  private static Text formatNote(ValidatedSignature signature) {
    if (signature.format().isEmpty()) {
      return LayerText.of("no-signature");
    }
    return signature.notEvaluated().isEmpty()
        ? Text.literal(signature.formatAndLevel())
        : LayerText.of(
            "not-evaluated",
            signature.formatAndLevel(),
            String.join(", ", signature.notEvaluated()));
  }
}

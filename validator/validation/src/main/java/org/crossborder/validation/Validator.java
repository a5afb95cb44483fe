// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation;

import static org.crossborder.validation.finding.Layer.AGREEMENT;
import static org.crossborder.validation.finding.Layer.BUSINESS_RULES;
import static org.crossborder.validation.finding.Layer.CODE_LISTS;
import static org.crossborder.validation.finding.Layer.INTAKE;
import static org.crossborder.validation.finding.Layer.RECOGNITION;
import static org.crossborder.validation.finding.Layer.SCHEMA;
import static org.crossborder.validation.finding.Layer.SIGNATURE;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.crossborder.validation.Received.Subject;
import org.crossborder.validation.agreement.AgreementLayer;
import org.crossborder.validation.agreement.Evidence;
import org.crossborder.validation.codelist.CodeListLayer;
import org.crossborder.validation.document.DocumentFacts;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.intake.IntakeLimits;
import org.crossborder.validation.intake.XmlTree;
import org.crossborder.validation.language.Text;
import org.crossborder.validation.pack.Packs;
import org.crossborder.validation.recognition.RecognitionInquiry;
import org.crossborder.validation.recognition.RecognitionLayer;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.rule.BusinessRuleLayer;
import org.crossborder.validation.rule.RuleSets;
import org.crossborder.validation.schema.SchemaLayer;
import org.crossborder.validation.signature.DocumentSignatures;
import org.crossborder.validation.signature.ValidatedSignature;
import org.crossborder.validation.signature.timestamp.TimestampTrust;

/** One document in, one explained verdict out; thread-safe, made once. */
public final class Validator {
  private final Packs packs;
  private final IntakeLimits limits;
  private final Reception reception;
  private final SchemaLayer schema;
  private final CodeListLayer codeLists;
  private final BusinessRuleLayer businessRules;
  private final RecognitionLayer recognition = new RecognitionLayer();
  private final AgreementLayer agreement = new AgreementLayer();

  private Validator(IntakeLimits limits, SchemaLayer schema, Packs packs) {
    this.limits = limits;
    this.reception = new Reception(limits, packs.types());
    this.schema = schema;
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
    return new Validator(limits, new SchemaLayer(), packs);
  }

  /** The same validator with other packs; what is compiled stays so. */
  public Validator with(Packs others) {
    schema.retain(others.schemas());
    return new Validator(limits, schema, others);
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
    LayerResult valid = ofXml(subject, SCHEMA, this::schema);
    LayerResult codes =
        ofXml(
            subject,
            CODE_LISTS,
            (tree, facts) -> ifValid(valid, CODE_LISTS, () -> codes(tree, facts, context)));
    LayerResult business =
        ofXml(
            subject,
            BUSINESS_RULES,
            (tree, facts) ->
                ifValid(valid, BUSINESS_RULES, () -> businessRules.check(tree, facts)));
    EngineRun<DocumentSignatures> signed =
        EngineRun.of(
            SIGNATURE,
            () -> subject.signing().validate(context.provedBy(), trust(subject, context)),
            signatures -> signatureResult(signatures.verdict()));
    Judged judged = new Judged(subject, List.of(subject.intake(), valid, codes, business), signed);
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

  private static LayerResult ofXml(
      Subject subject, Layer layer, BiFunction<XmlTree, DocumentFacts, LayerResult> check) {
    return subject
        .xml()
        .flatMap(tree -> subject.facts().map(facts -> check.apply(tree, facts)))
        .orElseGet(() -> skipped(layer, "not-read"));
  }

  private static LayerResult skipped(Layer layer, String why) {
    return LayerResult.skipped(layer, Reception.text(why));
  }

  private static TimestampTrust trust(Subject subject, ValidationContext context) {
    return context.timestampTrust(
        Optional.ofNullable(context.recognisedParty())
            .or(() -> subject.facts().flatMap(DocumentFacts::origin))
            .orElse(""));
  }

  private LayerResult codes(XmlTree tree, DocumentFacts facts, ValidationContext context) {
    return codeLists.check(tree, packs.codes(facts.type()), facts.issued().orElseGet(context::day));
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

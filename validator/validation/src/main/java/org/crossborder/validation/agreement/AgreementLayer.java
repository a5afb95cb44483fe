// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.agreement;

import java.util.List;
import org.crossborder.validation.finding.Finding;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.finding.LayerResult;
import org.crossborder.validation.finding.LayerStatus;
import org.crossborder.validation.finding.Location;
import org.crossborder.validation.finding.RuleDescription;
import org.crossborder.validation.finding.RuleOutcome;
import org.crossborder.validation.finding.RuleResult;
import org.crossborder.validation.finding.Severity;
import org.crossborder.validation.intake.XmlTree;

/** Judges a document by the rules of the Framework Agreement; thread-safe. */
public final class AgreementLayer {
  private static final List<AgreementRule> RULES =
      List.of(
          new DocumentClassStated(),
          new ContentValid(),
          new CodesFromNamedLists(),
          new IdentityComplete(),
          new WholeDocumentSigned(),
          new SignerBoundToIssuer(),
          new IssuerAuthorised(),
          new PathEndsAtAnchor(),
          new LevelReached(),
          new AlgorithmsPermitted(),
          new FormatDeclared(),
          new StatusCurrent(),
          new IdentityUnique(),
          new TransferableRecordControlled(),
          new NoPersonalData(),
          new DocumentTypeCovered(),
          new WithinArrangement(),
          new DispatchTimeRecorded(),
          new ReceiptTimeSigned(),
          new AcknowledgedInTime(),
          new ChannelProtected(),
          new EndpointAuthorised(),
          new NothingLost(),
          new RefusalReasoned(),
          new MappingFaithful(),
          new RecordComplete(),
          new RetainedLongEnough(),
          new EvidenceExportable(),
          new NoPaperOriginal(),
          new NoFurtherBurden(),
          new NoLegalisation(),
          new OutageFallbackDefined());

  /** What the rules say about what the earlier layers established. */
  public LayerResult check(Evidence evidence) {
    List<RuleResult> results = RULES.stream().map(rule -> apply(rule, evidence)).toList();
    List<Finding> findings =
        results.stream().flatMap(result -> result.findings().stream()).toList();
    return new LayerResult(
        Layer.AGREEMENT,
        status(results),
        AgreementText.of("note", results.size()),
        results,
        findings);
  }

  private static RuleResult apply(AgreementRule rule, Evidence evidence) {
    Judgement judgement = rule.judge(evidence);
    return new RuleResult(rule.id(), judgement.outcome(), findings(rule, judgement, evidence));
  }

  private static List<Finding> findings(
      AgreementRule rule, Judgement judgement, Evidence evidence) {
    if (judgement.message().isEmpty()) {
      return List.of();
    }
    RuleDescription description = Catalogue.rule(rule.id());
    Location document = evidence.xml().map(XmlTree::locateRoot).orElse(Location.NONE);
    return List.of(
        judgement.outcome() == RuleOutcome.INDETERMINATE
            ? description.undecided(document, judgement.message())
            : description.broken(document, judgement.message()));
  }

  private static LayerStatus status(List<RuleResult> results) {
    if (results.stream().anyMatch(result -> isError(result, RuleOutcome.FAILED))) {
      return LayerStatus.INVALID;
    }
    return results.stream().anyMatch(result -> isError(result, RuleOutcome.INDETERMINATE))
        ? LayerStatus.INDETERMINATE
        : LayerStatus.VALID;
  }

  private static boolean isError(RuleResult result, RuleOutcome outcome) {
    return result.outcome() == outcome
        && Catalogue.rule(result.ruleId()).severity() == Severity.ERROR;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.crossborder.gateway.evidence.EvidenceManifest.RuleLine;
import org.crossborder.gateway.inspection.DecisionBasis;
import org.crossborder.gateway.inspection.DecisionBasis.SnapshotBasis;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.trust.snapshot.MalformedJsonException;
import org.crossborder.trust.snapshot.SnapshotJson;
import org.crossborder.trust.snapshot.TrustedSnapshot;
import org.crossborder.validation.RuleBook;
import org.crossborder.validation.ValidationContext;
import org.crossborder.validation.Validator;
import org.crossborder.validation.agreement.Circumstances;
import org.crossborder.validation.agreement.exchange.ExchangeRecord;
import org.crossborder.validation.finding.Layer;
import org.crossborder.validation.report.ValidationReport;
import org.crossborder.validation.signature.timestamp.TimestampTrust;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of each rule of the agreement on an exchange as it is recorded, decided as of the
 * time of the decision and on its trust data, so that what has happened since is judged too (rules
 * X01 to X11).
 */
public final class ExchangeRules {
  private final Store store;
  private final Validator validator;

  public ExchangeRules(Store store, Validator validator) {
    this.store = store;
    this.validator = validator;
  }

  Map<String, RuleLine> of(StoredMessage document, ExchangeRecord exchange) throws IOException {
    Optional<DecisionBasis> basis =
        store
            .reports()
            .whole(document.id())
            .map(StoredReport::basis)
            .map(json -> DecisionBasis.read(json.getBytes(UTF_8)));
    if (basis.isEmpty()) {
      return Map.of();
    }
    return lines(
        validator.validate(
            store.payloads().read(document.document().payload().sha256()),
            context(basis.get(), snapshot(basis.get())).under(new Circumstances(exchange, null))));
  }

  private static Map<String, RuleLine> lines(ValidationReport report) {
    Map<String, RuleLine> lines = new TreeMap<>();
    report
        .layer(Layer.AGREEMENT)
        .rules()
        .forEach(
            rule ->
                lines.put(
                    rule.ruleId(),
                    new RuleLine(
                        rule.outcome().name(),
                        RuleBook.byId(rule.ruleId()).map(known -> known.clause()).orElse(""))));
    return lines;
  }

  /** The question as it was asked. */
  static ValidationContext context(DecisionBasis basis, @Nullable TrustedSnapshot snapshot) {
    return new ValidationContext(
        basis.recognisingParty(),
        basis.recognisedParty(),
        basis.purpose(),
        basis.provedBy(),
        basis.timeProof(),
        basis.decidedAt(),
        snapshot,
        TimestampTrust.NONE,
        null,
        Circumstances.NONE);
  }

  private @Nullable TrustedSnapshot snapshot(DecisionBasis basis) throws IOException {
    SnapshotBasis asked = basis.snapshot();
    if (asked == null || store.evidence().trustBases().of(asked.sha256()).isEmpty()) {
      return null;
    }
    try {
      return new TrustedSnapshot(
          new SnapshotJson().readSnapshot(store.payloads().read(asked.sha256())),
          asked.vouchedAt(),
          asked.freshUntil(),
          asked.sha256());
    } catch (MalformedJsonException e) {
      throw new IOException("A snapshot was kept that cannot be read", e);
    }
  }
}

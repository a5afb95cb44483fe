// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.crossborder.gateway.inspection.DecisionBasis;
import org.crossborder.gateway.inspection.DecisionBasis.SnapshotBasis;
import org.crossborder.gateway.inspection.ReportForms;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredReport;
import org.crossborder.gateway.store.TrustBases;
import org.crossborder.gateway.store.TrustBasis;

/** Gathers what was decided about a document, and what it was decided from. */
final class DecisionEvidence {
  static final String REPORT = "report/report.json";
  static final String QUESTION = "recognition/question.json";
  static final String SNAPSHOT = "recognition/snapshot.json";
  static final String METADATA = "recognition/snapshot-metadata.json";
  static final String LOG_ENTRY = "recognition/log-entry.json";
  static final String LOG_PROOF = "recognition/log-proof.txt";
  static final String ROOT = "recognition/root-%d.json";

  private static final String JSON = "application/json";

  private final Store store;
  private final GatheredFiles files;
  private final List<String> missing;

  DecisionEvidence(Store store, GatheredFiles files, List<String> missing) {
    this.store = store;
    this.files = files;
    this.missing = missing;
  }

  void gather(StoredReport report) throws IOException {
    files.add(REPORT, EvidenceKind.REPORT_JSON, JSON, report.json().getBytes(UTF_8));
    byte[] forms = report.forms();
    forms(forms == null ? Map.of() : ReportForms.read(forms));
    String basis = report.basis();
    if (basis == null) {
      missing.add("What the report was made from");
      return;
    }
    files.add(QUESTION, EvidenceKind.RECOGNITION_QUESTION, JSON, basis.getBytes(UTF_8));
    SnapshotBasis snapshot = DecisionBasis.read(basis.getBytes(UTF_8)).snapshot();
    Optional<TrustBasis> trust =
        Optional.ofNullable(snapshot).map(SnapshotBasis::sha256).flatMap(bases()::of);
    if (trust.isEmpty()) {
      missing.add("The trust registry's snapshot that was decided from, and its proofs");
    } else {
      trust(trust.get());
    }
  }

  private TrustBases bases() {
    return store.evidence().trustBases();
  }

  private void trust(TrustBasis trust) throws IOException {
    try {
      byte[] snapshot = store.payloads().read(trust.snapshotSha256());
      files.add(SNAPSHOT, EvidenceKind.TRUST_SNAPSHOT, JSON, snapshot);
    } catch (NoSuchFileException e) {
      missing.add("The trust registry's snapshot that was decided from");
      return;
    }
    add(METADATA, EvidenceKind.TRUST_METADATA, JSON, trust.metadata());
    for (int i = 0; i < trust.roots().size(); i++) {
      add(ROOT.formatted(i + 1), EvidenceKind.TRUST_ROOT, JSON, trust.roots().get(i));
    }
    add(LOG_ENTRY, EvidenceKind.LOG_ENTRY, JSON, trust.publication());
    add(LOG_PROOF, EvidenceKind.LOG_PROOF, "text/plain", trust.logProof());
  }

  private void add(String name, EvidenceKind kind, String mediaType, String text) {
    files.add(name, kind, mediaType, text.getBytes(UTF_8));
  }

  private void forms(Map<String, byte[]> forms) {
    forms.forEach(
        (name, content) -> {
          boolean page = name.endsWith(".html");
          files.add(
              "report/" + name,
              page ? EvidenceKind.REPORT_PAGE : EvidenceKind.REPORT_ETSI,
              page ? "text/html" : "application/xml",
              content);
        });
    if (forms.isEmpty()) {
      missing.add("The report for people and other machines");
    }
  }
}

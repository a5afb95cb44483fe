// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Fails;
import org.crossborder.trust.answer.AnswerCheck.Outcome.Holds;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.ProofOutcome;
import org.crossborder.trust.log.ProofVerifier;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.LogProof;

/**
 * The entries that the answer rests on are the ones it names, and stand in the log at the places it
 * names, under the same checkpoint and before the publication.
 */
final class EvidenceIsLogged implements AnswerCheck {
  @Override
  public Outcome check(SignedAnswer answer) {
    ProofDigests digests = answer.claims().proof();
    RecognitionAnswer file = answer.saved();
    String proof = file == null ? null : file.logProof();
    if (file == null || digests == null || proof == null) {
      return file != null && !file.evidence().isEmpty()
          ? new Fails("The file holds log entries that the signature does not name")
          : new Holds("It carries no log entries.");
    }
    try {
      return check(file.evidence(), digests, head(proof), answer.claims());
    } catch (MalformedLogException e) {
      return new Fails("The file holds as evidence what is no log entry, or no proof of one");
    }
  }

  private static Outcome check(
      List<LoggedEntry> evidence, ProofDigests digests, TreeHead head, Answer claims)
      throws MalformedLogException {
    if (!ProofDigests.of(evidence).equals(digests.evidence())) {
      return new Fails("The log entries in the file are not those that the signature names");
    }
    for (LoggedEntry each : evidence) {
      ProofOutcome outcome =
          ProofVerifier.verify(each.inclusion(head.size()), each.logEntry().leafHash(), head);
      Long treeSize = claims.treeSize();
      if (outcome != ProofOutcome.VALID || treeSize == null || each.index() >= treeSize) {
        return new Fails(
            "The entry %d that the answer rests on is not in the log there"
                .formatted(each.index()));
      }
    }
    return new Holds(
        evidence.isEmpty()
            ? "It carries no further log entries."
            : "The log holds, before the publication, the entries that the answer rests on: %s."
                .formatted(evidence.stream().map(LoggedEntry::index).toList()));
  }

  private static TreeHead head(String proof) throws MalformedLogException {
    return Checkpoint.parse(LogProof.parse(proof.getBytes(UTF_8)).checkpoint().text()).head();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.MalformedLogException;

/**
 * What the signature of an answer says of the proofs beside it, so that none of their bytes can be
 * exchanged.
 *
 * @param publicationEntry leaf hash of the publication's log entry, lower-case hexadecimal
 * @param logProof SHA-256 of the log proof, likewise
 * @param evidence the further entries, in their order
 */
record ProofDigests(String publicationEntry, String logProof, List<EntryDigest> evidence) {
  /** An entry by its place and its leaf hash. */
  record EntryDigest(long index, String entry) {}

  ProofDigests {
    evidence = List.copyOf(evidence);
  }

  static ProofDigests of(LoggedPublication publication, List<Evidence> evidence) {
    return new ProofDigests(
        publication.entrySha256(),
        publication.proofSha256(),
        evidence.stream()
            .map(each -> new EntryDigest(each.logged().index(), each.leaf().toString()))
            .toList());
  }

  /** The digests of what a file holds. */
  static List<EntryDigest> of(List<LoggedEntry> evidence) throws MalformedLogException {
    List<EntryDigest> digests = new ArrayList<>();
    for (LoggedEntry each : evidence) {
      digests.add(new EntryDigest(each.index(), each.logEntry().leafHash().toString()));
    }
    return digests;
  }
}

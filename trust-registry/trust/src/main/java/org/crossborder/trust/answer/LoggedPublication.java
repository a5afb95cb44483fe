// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.note.LogProof;
import org.crossborder.trust.path.Fingerprint;
import tools.jackson.databind.JsonNode;

/**
 * That a snapshot's digest is in the public log: the log's entry of type {@code publication}, and
 * the proof of it that travels (C2SP tlog-proof). Made once for each publication and checkpoint,
 * and used by every answer from it.
 */
public final class LoggedPublication {
  private final long index;
  private final JsonNode entry;
  private final String proof;
  private final String entrySha256;
  private final String proofSha256;

  /** The entry of a publication, with the proof that it is in the log. */
  public LoggedPublication(LogEntry entry, LogProof proof) {
    this.index = proof.index();
    this.entry = EntryNode.of(entry);
    this.proof = new String(proof.toBytes(), UTF_8);
    this.entrySha256 = entry.leafHash().toString();
    this.proofSha256 = Fingerprint.sha256(this.proof.getBytes(UTF_8));
  }

  /** Where the entry stands; the snapshot was made from the entries before it. */
  public long index() {
    return index;
  }

  JsonNode entry() {
    return entry;
  }

  String proof() {
    return proof;
  }

  String entrySha256() {
    return entrySha256;
  }

  String proofSha256() {
    return proofSha256;
  }
}

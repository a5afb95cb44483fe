// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.Prover;
import tools.jackson.databind.json.JsonMapper;

/** A log in memory with its key and its witnesses. */
public final class InMemoryLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final String origin;
  private final NoteSigner key;
  private final List<NoteSigner> witnesses = new ArrayList<>();
  private final List<LogEntry> entries = new ArrayList<>();

  public InMemoryLog(String origin, int witnesses) {
    try {
      this.origin = origin;
      this.key = Keys.ed25519(origin);
      for (int i = 1; i <= witnesses; i++) {
        this.witnesses.add(Keys.witness("witness-" + i + ".example"));
      }
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Adds an entry and returns its index. */
  public long append(String json) {
    try {
      entries.add(LogEntry.of(JSON.readTree(json)));
      return entries.size() - 1;
    } catch (MalformedLogException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public LogEntry entry(long index) {
    return entries.get((int) index);
  }

  public LogPolicy policy(int quorum) {
    return new LogPolicy(
        origin, List.of(key.key()), witnesses.stream().map(NoteSigner::key).toList(), quorum);
  }

  /** The checkpoint over all entries, signed by the log and cosigned by some of the witnesses. */
  public SignedNote checkpoint(int cosigned, Instant now) {
    try {
      String text = new Checkpoint(origin, tree().head()).text();
      SignedNote note = new SignedNote(text, List.of(key.sign(text)));
      for (NoteSigner witness : witnesses.subList(0, cosigned)) {
        note = note.with(witness.cosign(text, now));
      }
      return note;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  public InclusionProof inclusion(long index) {
    return new Prover(tree()).inclusion(index, entries.size());
  }

  /** The proof that travels. */
  public LogProof proof(long index, SignedNote checkpoint) {
    return new LogProof(null, index, inclusion(index).path(), checkpoint);
  }

  private MerkleTree tree() {
    List<Hash> leaves = entries.stream().map(LogEntry::leafHash).toList();
    return MerkleTree.of(leaves);
  }
}

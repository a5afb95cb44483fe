// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.MerkleTree;
import org.crossborder.trust.log.Prover;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.jcs.Jcs;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.NoteSigner;
import org.crossborder.trust.log.note.SignatureType;
import org.crossborder.trust.log.note.SignedNote;
import org.crossborder.trust.log.note.Verification;
import org.crossborder.trust.log.note.VerifierKey;
import org.crossborder.trust.log.note.Witness;
import org.crossborder.trust.log.tile.EntryBundle;
import org.crossborder.trust.log.tile.EntryBundleId;
import org.crossborder.trust.log.tile.Tile;
import org.crossborder.trust.log.tile.TileId;
import org.crossborder.trust.snapshot.LogAuthority;

/** A log with two witnesses, as its operator has it; what is served of it, the test says. */
public final class ServedLog {
  public static final String ORIGIN = "registry.example/log";
  public static final int QUORUM = 2;

  private final NoteSigner signer;
  private final List<NoteSigner> witnesses;
  private final List<LogEntry> entries;

  private ServedLog(NoteSigner signer, List<NoteSigner> witnesses, List<LogEntry> entries) {
    this.signer = signer;
    this.witnesses = witnesses;
    this.entries = new ArrayList<>(entries);
  }

  public static ServedLog create() {
    return new ServedLog(
        signer(ORIGIN, SignatureType.ED25519),
        List.of(
            signer("witness.bd", SignatureType.COSIGNATURE),
            signer("witness.kr", SignatureType.COSIGNATURE)),
        List.of());
  }

  /** A second history under the same keys: the first {@code size} entries, and then others. */
  public ServedLog fork(int size) {
    return new ServedLog(signer, witnesses, entries.subList(0, size));
  }

  public LogAuthority authority() {
    LogPolicy policy = policy();
    return new LogAuthority(
        ORIGIN,
        policy.logKeys().stream().map(VerifierKey::toString).toList(),
        policy.witnesses().stream().map(VerifierKey::toString).toList(),
        QUORUM);
  }

  public ServedLog append(byte[] json) {
    try {
      entries.add(LogEntry.parse(Jcs.canonicalise(json)));
      return this;
    } catch (MalformedLogException | org.crossborder.trust.log.jcs.NotCanonicalisableException e) {
      throw new IllegalArgumentException(e);
    }
  }

  public int size() {
    return entries.size();
  }

  public TreeHead head() {
    return tree().head();
  }

  /** The checkpoint that both witnesses cosigned. */
  public SignedNote checkpoint(Instant now) {
    return checkpoint(head(), QUORUM, now);
  }

  public SignedNote checkpoint(TreeHead head, int cosigned, Instant now) {
    try {
      String text = new Checkpoint(ORIGIN, head).text();
      SignedNote note = new SignedNote(text, List.of(signer.sign(text)));
      SignedNote bare = note;
      for (NoteSigner witness : witnesses.subList(0, cosigned)) {
        Verification<Witness.Cosigned> cosignature =
            new Witness(policy(), witness)
                .cosign(TreeHead.EMPTY, bare, new Prover(tree()).consistency(0, head.size()), now);
        note =
            note.with(((Verification.Verified<Witness.Cosigned>) cosignature).value().signature());
      }
      return note;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Checkpoint, tiles and entry bundles by their paths. */
  public Map<String, byte[]> files(Instant now) {
    Map<String, byte[]> files = new HashMap<>(tiles());
    files.put("/checkpoint", checkpoint(now).toBytes());
    return files;
  }

  public Map<String, byte[]> tiles() {
    Map<String, byte[]> files = new HashMap<>();
    MerkleTree tree = tree();
    for (TileId id : TileId.of(size())) {
      files.put("/" + id.path(), Tile.of(id, tree).toBytes());
    }
    for (EntryBundleId id : EntryBundleId.added(0, size())) {
      int first = (int) id.index() * 256;
      files.put(
          "/" + id.path(),
          new EntryBundle(id, entries.subList(first, first + id.width())).toBytes());
    }
    return files;
  }

  private MerkleTree tree() {
    return MerkleTree.of(entries.stream().map(LogEntry::leafHash).toList());
  }

  private LogPolicy policy() {
    return new LogPolicy(
        ORIGIN, List.of(signer.key()), witnesses.stream().map(NoteSigner::key).toList(), QUORUM);
  }

  private static NoteSigner signer(String name, SignatureType type) {
    try {
      KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
      return new NoteSigner(new VerifierKey(name, type, pair.getPublic()), pair.getPrivate());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}

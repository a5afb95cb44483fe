// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.crossborder.registry.database.Database;
import org.crossborder.trust.log.ConsistencyProof;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.TreeHead;
import org.crossborder.trust.log.note.Checkpoint;
import org.crossborder.trust.log.note.CheckpointVerifier;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.LogRefusal;
import org.crossborder.trust.log.note.NoteSigner;
import org.crossborder.trust.log.note.Verification.Refused;
import org.crossborder.trust.log.note.Verification.Verified;
import org.crossborder.trust.log.note.Witness;
import org.crossborder.trust.log.note.Witness.Cosigned;

/**
 * This registry as a witness of other registries' logs (C2SP tlog-witness, add-checkpoint): what it
 * has seen is on disk before its cosignature leaves, so that it never cosigns a fork.
 */
public final class Witnessing {
  private final Database database;
  private final WitnessedLogs seen;
  private final NoteSigner signer;
  private final Map<String, LogPolicy> logs;

  /** A witness of these logs. */
  public Witnessing(Database database, NoteSigner signer, List<LogPolicy> logs) {
    this.database = database;
    this.seen = new WitnessedLogs(database.jdbc());
    this.signer = signer;
    this.logs =
        logs.stream()
            .map(LogPolicy::withoutWitnesses)
            .collect(Collectors.toUnmodifiableMap(LogPolicy::origin, Function.identity()));
  }

  /** Cosigns what a request asks for, or says by status why not. */
  WitnessAnswer addCheckpoint(byte[] body, Instant now) {
    try {
      AddCheckpoint request = AddCheckpoint.parse(body);
      Checkpoint checkpoint = Checkpoint.parse(request.checkpoint().text());
      LogPolicy log = logs.get(checkpoint.origin());
      if (log == null) {
        return WitnessAnswer.unknownLog(checkpoint.origin());
      }
      if (new CheckpointVerifier(log).verify(request.checkpoint(), now)
          instanceof Refused<?> refused) {
        return WitnessAnswer.notSigned(refused.reason());
      }
      if (request.oldSize() > checkpoint.head().size()) {
        return WitnessAnswer.malformed("The old size is larger than the checkpoint's");
      }
      return database.durably(() -> cosign(log, request, checkpoint.head(), now));
    } catch (MalformedLogException e) {
      return WitnessAnswer.malformed(String.valueOf(e.getMessage()));
    }
  }

  private WitnessAnswer cosign(LogPolicy log, AddCheckpoint request, TreeHead head, Instant now) {
    TreeHead last = seen.lock(log.origin());
    if (request.oldSize() != last.size() || (head.size() == last.size() && !head.equals(last))) {
      return WitnessAnswer.conflict(last.size());
    }
    try {
      var answer =
          new Witness(log, signer)
              .cosign(
                  last,
                  request.checkpoint(),
                  new ConsistencyProof(last.size(), head.size(), request.proof()),
                  now);
      if (answer instanceof Refused<Cosigned> refused) {
        return refused.reason() == LogRefusal.NOT_CONSISTENT
            ? WitnessAnswer.notConsistent(refused.detail())
            : WitnessAnswer.notSigned(refused.reason());
      }
      Cosigned cosigned = ((Verified<Cosigned>) answer).value();
      seen.keep(log.origin(), cosigned.head());
      return WitnessAnswer.cosigned(cosigned.signature());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("A checkpoint cannot be cosigned", e);
    }
  }

  /** This witness's verifier key, for the operators of the logs; empty if it watches none. */
  public Optional<String> vkey() {
    return logs.isEmpty() ? Optional.empty() : Optional.of(signer.key().toString());
  }
}

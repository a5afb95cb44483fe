// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.note;

import java.util.List;
import java.util.stream.Stream;

/**
 * Whose word about a log is believed: any of the log's keys, and {@code quorum} of the witnesses
 * (C2SP tlog-policy, one group). A key counts once, whatever it is called.
 *
 * @param origin the origin line of the log's checkpoints
 * @param logKeys several during a rollover
 */
public record LogPolicy(
    String origin, List<VerifierKey> logKeys, List<VerifierKey> witnesses, int quorum) {
  public LogPolicy {
    logKeys = List.copyOf(logKeys);
    witnesses = List.copyOf(witnesses);
    require(!logKeys.isEmpty(), "A log has a key");
    require(quorum >= 0 && quorum <= witnesses.size(), "A quorum is some of the witnesses");
    require(
        logKeys.stream().noneMatch(key -> key.type() == SignatureType.COSIGNATURE)
            && witnesses.stream().allMatch(key -> key.type() == SignatureType.COSIGNATURE),
        "Logs sign, witnesses cosign");
    List<VerifierKey> all = Stream.concat(logKeys.stream(), witnesses.stream()).toList();
    require(
        all.stream().map(VerifierKey::publicKey).distinct().count() == all.size(),
        "A key stands twice in the policy");
  }

  private static void require(boolean condition, String message) {
    if (!condition) {
      throw new IllegalArgumentException(message);
    }
  }

  /** The policy of someone who watches the log alone, such as a witness. */
  public LogPolicy withoutWitnesses() {
    return new LogPolicy(origin, logKeys, List.of(), 0);
  }
}

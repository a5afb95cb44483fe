// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.snapshot;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.LogPolicy;
import org.crossborder.trust.log.note.VerifierKey;

/**
 * The log that the register is folded from, and whose word about it is believed (C2SP tlog-policy
 * with one group).
 *
 * @param origin the origin line of its checkpoints
 * @param keys verifier keys of the log, several during a rollover (C2SP signed-note)
 * @param witnesses verifier keys of those who cosign (C2SP tlog-cosignature)
 * @param quorum how many of the witnesses must have cosigned
 */
public record LogAuthority(String origin, List<String> keys, List<String> witnesses, int quorum) {
  public LogAuthority {
    keys = List.copyOf(keys);
    witnesses = List.copyOf(witnesses);
    policy(origin, keys, witnesses, quorum);
  }

  /** The same as a policy that verifies checkpoints and proofs. */
  public LogPolicy policy() {
    return policy(origin, keys, witnesses, quorum);
  }

  private static LogPolicy policy(
      String origin, List<String> keys, List<String> witnesses, int quorum) {
    return new LogPolicy(origin, parsed(keys), parsed(witnesses), quorum);
  }

  private static List<VerifierKey> parsed(List<String> vkeys) {
    List<VerifierKey> parsed = new ArrayList<>();
    for (String vkey : vkeys) {
      try {
        parsed.add(VerifierKey.parse(vkey));
      } catch (MalformedLogException e) {
        throw new IllegalArgumentException(e.getMessage(), e);
      }
    }
    return parsed;
  }
}

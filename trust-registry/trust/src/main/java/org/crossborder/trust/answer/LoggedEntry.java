// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.answer;

import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.InclusionProof;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;
import tools.jackson.databind.JsonNode;

/**
 * An entry of the log as an answer carries it, so that whoever reads the answer years later sees
 * what the officers signed.
 *
 * @param index where it stands in the log
 * @param entry the entry; its canonical form is what was logged
 * @param proof the siblings up to the root of the answer's checkpoint, in base64 (RFC 9162, section
 *     2.1.3)
 */
public record LoggedEntry(long index, JsonNode entry, List<String> proof) {
  public LoggedEntry {
    proof = List.copyOf(proof);
  }

  LogEntry logEntry() throws MalformedLogException {
    return LogEntry.of(entry);
  }

  InclusionProof inclusion(long treeSize) throws MalformedLogException {
    List<Hash> path = new ArrayList<>();
    for (String hash : proof) {
      path.add(Hash.parse(hash));
    }
    return new InclusionProof(index, treeSize, path);
  }
}

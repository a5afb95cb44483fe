// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.log;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.crossborder.trust.log.Hash;
import org.crossborder.trust.log.MalformedLogException;
import org.crossborder.trust.log.note.SignedNote;

/**
 * The body of add-checkpoint (C2SP tlog-witness): the size that the witness is thought to know, the
 * proof from there, the checkpoint.
 */
record AddCheckpoint(long oldSize, List<Hash> proof, SignedNote checkpoint) {
  private static final int LONGEST_PROOF = 63;

  AddCheckpoint {
    proof = List.copyOf(proof);
  }

  byte[] toBytes() {
    StringBuilder head = new StringBuilder("old ").append(oldSize).append('\n');
    proof.forEach(hash -> head.append(hash.toBase64()).append('\n'));
    return (head + "\n" + new String(checkpoint.toBytes(), StandardCharsets.UTF_8))
        .getBytes(StandardCharsets.UTF_8);
  }

  static AddCheckpoint parse(byte[] body) throws MalformedLogException {
    String text = new String(body, StandardCharsets.UTF_8);
    int end = text.indexOf("\n\n");
    List<String> lines = end < 0 ? List.of() : Arrays.asList(text.substring(0, end).split("\n"));
    if (lines.isEmpty() || !lines.get(0).matches("old (0|[1-9][0-9]{0,17})")) {
      throw new MalformedLogException(
          "The body begins with the old size, and an empty line ends it");
    }
    if (lines.size() > LONGEST_PROOF + 1) {
      throw new MalformedLogException("A proof longer than any tree is high");
    }
    List<Hash> proof = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      proof.add(Hash.parse(line));
    }
    return new AddCheckpoint(
        Long.parseLong(lines.get(0).substring("old ".length())),
        proof,
        SignedNote.parse(text.substring(end + 2).getBytes(StandardCharsets.UTF_8)));
  }
}

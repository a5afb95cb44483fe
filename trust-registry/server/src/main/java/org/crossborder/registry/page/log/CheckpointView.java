// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.page.log;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.crossborder.registry.log.StoredCheckpoint;
import org.crossborder.trust.log.note.NoteSignature;

/**
 * The newest checkpoint (C2SP tlog-checkpoint).
 *
 * @param signatures names of who signed: the log first, then witnesses
 * @param text the whole note, as it is served
 */
record CheckpointView(long size, String root, String origin, List<String> signatures, String text) {
  static CheckpointView of(StoredCheckpoint checkpoint) {
    String[] lines = checkpoint.note().text().split("\n", -1);
    return new CheckpointView(
        checkpoint.size(),
        lines.length > 2 ? lines[2] : "",
        lines[0],
        checkpoint.note().signatures().stream().map(NoteSignature::name).toList(),
        new String(checkpoint.note().toBytes(), StandardCharsets.UTF_8));
  }
}

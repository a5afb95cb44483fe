// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.conformance.readiness.assessment.Recorded;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A line of the journal: a JSON array of what was kept together. */
final class JournalLine {
  private static final int LONGEST_JOURNAL = 512 << 20;
  private static final TypeReference<List<Recorded>> RECORDED = new TypeReference<>() {};

  /** An entry of a newer program is not half understood, but refused. */
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private JournalLine() {}

  static byte[] write(List<Recorded> recorded) {
    byte[] json = JSON.writerFor(RECORDED).writeValueAsBytes(recorded);
    byte[] line = java.util.Arrays.copyOf(json, json.length + 1);
    line[json.length] = '\n';
    return line;
  }

  static List<Recorded> read(Path file, int line, byte[] json) {
    try {
      return JSON.readValue(json, RECORDED);
    } catch (JacksonException e) {
      throw new DamagedJournalException(
          "%s:%d: the line cannot be read: %s".formatted(file, line, e.getOriginalMessage()));
    }
  }

  /** The whole lines from a position on, without their ends. */
  static List<byte[]> after(FileChannel channel, long position) throws IOException {
    if (channel.size() > LONGEST_JOURNAL) {
      throw new DamagedJournalException("The journal is longer than 512 MB");
    }
    ByteBuffer bytes = ByteBuffer.allocate((int) Math.max(0, channel.size() - position));
    long at = position;
    while (bytes.hasRemaining()) {
      int count = channel.read(bytes, at);
      if (count < 0) {
        break;
      }
      at += count;
    }
    List<byte[]> lines = new ArrayList<>();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    bytes.flip();
    while (bytes.hasRemaining()) {
      byte next = bytes.get();
      if (next == '\n') {
        lines.add(line.toByteArray());
        line.reset();
      } else {
        line.write(next);
      }
    }
    return lines;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.log.tile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.trust.log.LogEntry;
import org.crossborder.trust.log.MalformedLogException;

/** Consecutive entries, each after its length in two bytes (C2SP tlog-tiles, Log entries). */
public record EntryBundle(EntryBundleId id, List<LogEntry> entries) {
  public EntryBundle {
    entries = List.copyOf(entries);
    if (entries.size() != id.width()) {
      throw new IllegalArgumentException(entries.size() + " entries in a bundle of " + id.width());
    }
  }

  /** Reads the bytes of a bundle. */
  public static EntryBundle parse(EntryBundleId id, byte[] bytes) throws MalformedLogException {
    ByteBuffer rest = ByteBuffer.wrap(bytes);
    List<LogEntry> entries = new ArrayList<>();
    while (rest.hasRemaining() && entries.size() < id.width()) {
      entries.add(LogEntry.parse(next(rest)));
    }
    if (rest.hasRemaining() || entries.size() < id.width()) {
      throw new MalformedLogException("Not " + id.width() + " entries in " + id.path());
    }
    return new EntryBundle(id, entries);
  }

  private static byte[] next(ByteBuffer rest) throws MalformedLogException {
    int length = rest.remaining() < 2 ? -1 : Short.toUnsignedInt(rest.getShort());
    if (length < 0 || length > rest.remaining()) {
      throw new MalformedLogException("An entry bundle ends within an entry");
    }
    byte[] entry = new byte[length];
    rest.get(entry);
    return entry;
  }

  /** The bytes as they are served. */
  public byte[] toBytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (LogEntry entry : entries) {
      byte[] json = entry.toBytes();
      bytes.write(json.length >> 8);
      bytes.write(json.length);
      bytes.writeBytes(json);
    }
    return bytes.toByteArray();
  }

  /** Whether these are the entries that the tile's leaf hashes stand for. */
  public boolean matches(Tile tile) {
    return tile.id().equals(id.tile())
        && tile.hashes().equals(entries.stream().map(LogEntry::leafHash).toList());
  }
}

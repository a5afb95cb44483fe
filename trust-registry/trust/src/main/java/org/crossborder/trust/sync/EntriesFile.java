// SPDX-License-Identifier: Apache-2.0
package org.crossborder.trust.sync;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.crossborder.trust.log.LogEntry;

/**
 * The entries of a log in a file that only grows, each after its length in two bytes as in an entry
 * bundle. What a kill left half written at its end is cut off when more is appended.
 */
final class EntriesFile {
  /** Takes one entry after the other. */
  @FunctionalInterface
  interface Reader<X extends Exception> {
    void entry(long index, byte[] entry) throws X;
  }

  private static final int LENGTH = 2;

  private final Path file;

  /** Where each entry begins, and where the last one ends. */
  private long[] offsets = new long[1];

  private int size;

  EntriesFile(Path file) {
    this.file = file;
  }

  /** Reads what is there, as far as it is whole; at most {@code limit} entries count. */
  <X extends Exception> void open(long limit, Reader<X> reader) throws X {
    size = 0;
    if (!Files.exists(file)) {
      return;
    }
    try (DataInputStream in = input(0)) {
      while (size < limit) {
        byte[] entry = next(in);
        reader.entry(size, entry);
        add(entry.length);
      }
    } catch (EOFException end) {
      // As far as it is whole.
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  int size() {
    return size;
  }

  /** Appends entries; they are on disk when this returns. */
  void append(List<LogEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    createDirectory();
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.truncate(offsets[size]).position(offsets[size]);
      for (LogEntry entry : entries) {
        byte[] json = entry.toBytes();
        ByteBuffer record = ByteBuffer.allocate(LENGTH + json.length);
        record.putShort((short) json.length).put(json).flip();
        while (record.hasRemaining()) {
          channel.write(record);
        }
      }
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    entries.forEach(entry -> add(entry.toBytes().length));
  }

  /** Reads the entries {@code [from, to)}, all of which are there. */
  <X extends Exception> void read(long from, long to, Reader<X> reader) throws X {
    if (from >= to) {
      return;
    }
    try (DataInputStream in = input(offsets[Math.toIntExact(from)])) {
      for (long index = from; index < to; index++) {
        reader.entry(index, next(in));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** One entry, which is there. */
  byte[] get(long index) {
    try (DataInputStream in = input(offsets[Math.toIntExact(index)])) {
      return next(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void createDirectory() {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(int length) {
    if (size + 1 == offsets.length) {
      offsets = Arrays.copyOf(offsets, 2 * offsets.length + 1);
    }
    offsets[size + 1] = offsets[size] + LENGTH + length;
    size++;
  }

  private DataInputStream input(long offset) throws IOException {
    FileChannel channel = FileChannel.open(file, StandardOpenOption.READ).position(offset);
    return new DataInputStream(
        new BufferedInputStream(Channels.newInputStream(channel), LogEntry.MAXIMUM_BYTES));
  }

  private static byte[] next(DataInputStream in) throws IOException {
    byte[] entry = new byte[in.readUnsignedShort()];
    in.readFully(entry);
    return entry;
  }
}

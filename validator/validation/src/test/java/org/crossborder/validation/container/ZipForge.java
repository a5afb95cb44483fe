// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes ZIP archives with every field open to forgery. */
final class ZipForge {
  /** One entry; what is written locally and in the directory are set apart. */
  static final class Entry {
    byte[] name;
    byte[] localName;
    byte[] packed;
    byte[] extra = new byte[0];
    byte[] localExtra = new byte[0];
    byte[] after = new byte[0];
    byte[] before = new byte[0];
    int madeBy = 20;
    int attributes;
    int disk;
    int flags = 1 << 11;
    int localFlags = 1 << 11;
    int method;
    int localMethod;
    int crc;
    int localCrc;
    int size;
    int localSize;
    int packedSize;
    int localPackedSize;
    int offset = -1;
    boolean inDirectory = true;
    boolean atPlace = true;

    void bothNames(String text) {
      name = text.getBytes(StandardCharsets.UTF_8);
      localName = name;
    }

    void bothFlags(int more) {
      flags |= more;
      localFlags |= more;
    }

    void bothMethods(int other) {
      method = other;
      localMethod = other;
    }

    void bothSizes(int other) {
      size = other;
      localSize = other;
    }

    /** As streaming writers do: sizes and checksum follow the data. */
    void descriptor(int statedCrc, int statedPacked, int statedSize) {
      bothFlags(1 << 3);
      localCrc = 0;
      localSize = 0;
      localPackedSize = 0;
      after =
          bytes(
              16,
              b -> b.putInt(0x08074b50).putInt(statedCrc).putInt(statedPacked).putInt(statedSize));
    }
  }

  final List<Entry> entries = new ArrayList<>();
  byte[] comment = new byte[0];
  byte[] prefix = new byte[0];
  byte[] beforeDirectory = new byte[0];
  byte[] trailing = new byte[0];
  int statedEntries = -1;
  int statedDirectorySize = -1;
  int statedDirectoryOffset = -1;
  int disk;

  static ZipForge of(List<PackagedFile> files) {
    ZipForge forge = new ZipForge();
    files.forEach(file -> forge.add(file.name(), file.bytes(), !file.name().equals("mimetype")));
    return forge;
  }

  Entry add(String name, byte[] content, boolean deflate) {
    Entry entry = new Entry();
    entry.bothNames(name);
    entry.packed = deflate ? deflate(content) : content;
    entry.bothMethods(deflate ? 8 : 0);
    entry.bothSizes(content.length);
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.crc = (int) crc.getValue();
    entry.localCrc = entry.crc;
    entry.packedSize = entry.packed.length;
    entry.localPackedSize = entry.packed.length;
    entries.add(entry);
    return entry;
  }

  Entry entry(String name) {
    return entries.stream()
        .filter(e -> new String(e.name, StandardCharsets.UTF_8).equals(name))
        .findFirst()
        .orElseThrow();
  }

  ZipForge with(String name, Consumer<Entry> change) {
    change.accept(entry(name));
    return this;
  }

  ZipForge with(Consumer<ZipForge> change) {
    change.accept(this);
    return this;
  }

  byte[] bytes() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(prefix);
    for (Entry entry : entries) {
      out.writeBytes(entry.before);
      if (entry.offset < 0) {
        entry.offset = out.size();
      }
      if (entry.atPlace) {
        out.writeBytes(local(entry));
        out.writeBytes(entry.packed);
        out.writeBytes(entry.after);
      }
    }
    out.writeBytes(beforeDirectory);
    int start = out.size();
    int count = 0;
    for (Entry entry : entries) {
      if (entry.inDirectory) {
        out.writeBytes(central(entry));
        count++;
      }
    }
    out.writeBytes(end(count, out.size() - start, start));
    out.writeBytes(comment);
    out.writeBytes(trailing);
    return out.toByteArray();
  }

  private byte[] end(int count, int size, int offset) {
    int entriesStated = statedEntries < 0 ? count : statedEntries;
    return bytes(
        22,
        b ->
            b.putInt(0x06054b50)
                .putShort((short) disk)
                .putShort((short) disk)
                .putShort((short) entriesStated)
                .putShort((short) entriesStated)
                .putInt(statedDirectorySize == -1 ? size : statedDirectorySize)
                .putInt(statedDirectoryOffset == -1 ? offset : statedDirectoryOffset)
                .putShort((short) comment.length));
  }

  private static byte[] local(Entry e) {
    return bytes(
        30 + e.localName.length + e.localExtra.length,
        b ->
            b.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) e.localFlags)
                .putShort((short) e.localMethod)
                .putInt(0x21)
                .putInt(e.localCrc)
                .putInt(e.localPackedSize)
                .putInt(e.localSize)
                .putShort((short) e.localName.length)
                .putShort((short) e.localExtra.length)
                .put(e.localName)
                .put(e.localExtra));
  }

  private static byte[] central(Entry e) {
    return bytes(
        46 + e.name.length + e.extra.length,
        b ->
            b.putInt(0x02014b50)
                .putShort((short) e.madeBy)
                .putShort((short) 20)
                .putShort((short) e.flags)
                .putShort((short) e.method)
                .putInt(0x21)
                .putInt(e.crc)
                .putInt(e.packedSize)
                .putInt(e.size)
                .putShort((short) e.name.length)
                .putShort((short) e.extra.length)
                .putShort((short) 0)
                .putShort((short) e.disk)
                .putShort((short) 0)
                .putInt(e.attributes)
                .putInt(e.offset)
                .put(e.name)
                .put(e.extra));
  }

  static byte[] bytes(int size, Consumer<ByteBuffer> fill) {
    ByteBuffer buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    fill.accept(buffer);
    return buffer.array();
  }

  static byte[] deflate(byte[] content) {
    Deflater deflater = new Deflater(9, true);
    deflater.setInput(content);
    deflater.finish();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    byte[] buffer = new byte[8192];
    while (!deflater.finished()) {
      out.write(buffer, 0, deflater.deflate(buffer));
    }
    deflater.end();
    return out.toByteArray();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.CentralHeader.STORED;
import static org.crossborder.validation.container.ContainerRule.EXPANSION;
import static org.crossborder.validation.container.ContainerRule.INTACT;
import static org.crossborder.validation.container.ContainerRule.SIZE;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Unpacks one entry into exactly the bytes that were announced, and never more. */
final class Unpacking {
  private final byte[] zip;
  private final ContainerLimits limits;
  private long total;

  Unpacking(byte[] zip, ContainerLimits limits) {
    this.zip = zip;
    this.limits = limits;
  }

  /** What is announced is checked first, so that no more memory is taken than is allowed. */
  byte[] unpack(CentralHeader entry, LocalHeader local) throws RefusedPackageException {
    long size = entry.unpacked();
    require(size <= limits.fileBytes(), SIZE, "file", entry.name(), size, limits.fileBytes());
    total += size;
    require(total <= limits.totalBytes(), SIZE, "total", limits.totalBytes());
    require(
        size <= limits.freeBytes() || size / limits.ratio() <= entry.packed(),
        EXPANSION,
        "ratio",
        entry.name(),
        limits.ratio());
    byte[] bytes = entry.method() == STORED ? copy(entry, local) : inflate(entry, local);
    require(crc(bytes) == entry.crc(), INTACT, "checksum", entry.name());
    return bytes;
  }

  private byte[] copy(CentralHeader entry, LocalHeader local) throws RefusedPackageException {
    require(entry.packed() == entry.unpacked(), INTACT, "size", entry.name());
    return Arrays.copyOfRange(zip, local.dataStart(), local.dataStart() + (int) entry.packed());
  }

  private byte[] inflate(CentralHeader entry, LocalHeader local) throws RefusedPackageException {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(zip, local.dataStart(), (int) entry.packed());
      byte[] bytes = new byte[(int) entry.unpacked()];
      int filled = fill(inflater, bytes);
      require(inflater.inflate(new byte[1]) == 0, EXPANSION, "more", entry.name());
      require(
          filled == bytes.length
              && inflater.finished()
              && inflater.getBytesRead() == entry.packed(),
          INTACT,
          "size",
          entry.name());
      return bytes;
    } catch (DataFormatException e) {
      throw new RefusedPackageException(INTACT, "deflate", entry.name());
    } finally {
      inflater.end();
    }
  }

  private static int fill(Inflater inflater, byte[] bytes) throws DataFormatException {
    int filled = 0;
    int added = -1;
    while (filled < bytes.length && added != 0) {
      added = inflater.inflate(bytes, filled, bytes.length - filled);
      filled += added;
    }
    return filled;
  }

  private static int crc(byte[] bytes) {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    return (int) crc.getValue();
  }
}

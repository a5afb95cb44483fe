// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.ARCHIVE;
import static org.crossborder.validation.container.ContainerRule.PLAIN_FILES;
import static org.crossborder.validation.container.ContainerRule.SIZE;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * What the central directory says about an entry (APPNOTE 6.3.10, section 4.3.12).
 *
 * @param rawName the bytes of the name, to compare with those of the local header
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record CentralHeader(
    String name,
    byte[] rawName,
    int flags,
    int method,
    int crc,
    long packed,
    long unpacked,
    int extraLength,
    long offset) {
  static final int STORED = 0;
  static final int DEFLATED = 8;
  static final int DESCRIPTOR_FOLLOWS = 1 << 3;

  private static final int SIGNATURE = 0x02014b50;
  private static final int LENGTH = 46;
  private static final int ENCRYPTED = 1 | 1 << 6 | 1 << 13;
  private static final int PATCHED = 1 << 5;
  private static final int UTF_8 = 1 << 11;
  private static final int UNIX = 3;
  private static final int TYPE_OF_FILE = 0170000;
  private static final int REGULAR = 0100000;
  private static final int FOLDER = 0040000;

  /** Every entry, in the order of the directory. */
  static List<CentralHeader> readAll(ByteBuffer zip, EndOfDirectory end, ContainerLimits limits)
      throws RefusedPackageException {
    require(end.entries() <= limits.entries(), SIZE, "entries", end.entries(), limits.entries());
    List<CentralHeader> headers = new ArrayList<>(end.entries());
    int at = end.offset();
    for (int i = 0; i < end.entries(); i++) {
      require(at + LENGTH <= end.position() && zip.getInt(at) == SIGNATURE, ARCHIVE, "directory");
      int next = at + LENGTH + length(zip, at + 28) + length(zip, at + 30) + length(zip, at + 32);
      require(next <= end.position(), ARCHIVE, "directory");
      headers.add(read(zip, at, limits));
      at = next;
    }
    require(at == end.position(), ARCHIVE, "directory");
    return headers;
  }

  private static CentralHeader read(ByteBuffer zip, int at, ContainerLimits limits)
      throws RefusedPackageException {
    int flags = length(zip, at + 8);
    int extra = length(zip, at + 30);
    byte[] rawName = slice(zip, at + LENGTH, length(zip, at + 28));
    String name = EntryName.read(rawName, (flags & UTF_8) != 0, limits.nameBytes());
    require((flags & ENCRYPTED) == 0, PLAIN_FILES, "encrypted", name);
    require((flags & PATCHED) == 0, PLAIN_FILES, "patched", name);
    require(zip.getShort(at + 34) == 0, ARCHIVE, "disks");
    requirePlain(name, length(zip, at + 4) >> 8, zip.getInt(at + 38));
    ExtraFields.check(name, zip, at + LENGTH + rawName.length, extra);
    return new CentralHeader(
        name,
        rawName,
        flags,
        requireKnown(name, length(zip, at + 10)),
        zip.getInt(at + 16),
        Integer.toUnsignedLong(zip.getInt(at + 20)),
        Integer.toUnsignedLong(zip.getInt(at + 24)),
        extra,
        Integer.toUnsignedLong(zip.getInt(at + 42)));
  }

  /** A link or a device would lead out of the package once somebody unpacks it. */
  private static void requirePlain(String name, int system, int attributes)
      throws RefusedPackageException {
    int type = attributes >>> 16 & TYPE_OF_FILE;
    require(
        system != UNIX || type == 0 || type == REGULAR || type == FOLDER,
        PLAIN_FILES,
        "special",
        name);
  }

  private static int requireKnown(String name, int method) throws RefusedPackageException {
    require(method == STORED || method == DEFLATED, PLAIN_FILES, "method", name, method);
    return method;
  }

  boolean isFolder() {
    return name.endsWith("/");
  }

  boolean hasDescriptor() {
    return (flags & DESCRIPTOR_FOLLOWS) != 0;
  }

  static int length(ByteBuffer zip, int at) {
    return Short.toUnsignedInt(zip.getShort(at));
  }

  static byte[] slice(ByteBuffer zip, int at, int length) {
    byte[] bytes = new byte[length];
    zip.get(at, bytes);
    return bytes;
  }
}

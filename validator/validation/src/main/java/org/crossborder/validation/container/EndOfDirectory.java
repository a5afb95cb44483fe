// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.ARCHIVE;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.nio.ByteBuffer;

/**
 * The last record of a ZIP archive (APPNOTE 6.3.10, section 4.3.16). It has to end with the last
 * byte, there has to be one only, and what it says has to fit the bytes before it.
 *
 * @param entries number of entries of the central directory
 * @param offset where the central directory begins
 * @param position where this record begins, which is where the directory ends
 */
record EndOfDirectory(int entries, int offset, int position) {
  private static final int SIGNATURE = 0x06054b50;
  private static final int SIZE = 22;
  private static final int LONGEST_COMMENT = 256;

  static EndOfDirectory read(ByteBuffer zip) throws RefusedPackageException {
    int position = find(zip);
    int disk = zip.getShort(position + 4);
    int start = zip.getShort(position + 6);
    int entriesHere = Short.toUnsignedInt(zip.getShort(position + 8));
    int entries = Short.toUnsignedInt(zip.getShort(position + 10));
    long size = Integer.toUnsignedLong(zip.getInt(position + 12));
    long offset = Integer.toUnsignedLong(zip.getInt(position + 16));
    require(disk == 0 && start == 0 && entriesHere == entries, ARCHIVE, "disks");
    require(entries != 0xffff && size != 0xffffffffL && offset != 0xffffffffL, ARCHIVE, "zip64");
    require(offset + size == position, ARCHIVE, "directory");
    return new EndOfDirectory(entries, (int) offset, position);
  }

  private static int find(ByteBuffer zip) throws RefusedPackageException {
    int found = -1;
    int last = zip.limit() - SIZE;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == SIGNATURE) {
        require(found < 0, ARCHIVE, "ends");
        require(Short.toUnsignedInt(zip.getShort(at + 20)) == last - at, ARCHIVE, "trailing");
        found = at;
      }
    }
    require(found >= 0, ARCHIVE, "truncated");
    return found;
  }
}

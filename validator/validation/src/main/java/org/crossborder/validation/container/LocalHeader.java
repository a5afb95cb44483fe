// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.CentralHeader.STORED;
import static org.crossborder.validation.container.ContainerRule.ARCHIVE;
import static org.crossborder.validation.container.ContainerRule.ONE_STORY;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * What stands before an entry's data (APPNOTE 6.3.10, section 4.3.7), once it is found to agree
 * with the central directory: a reader of the stream and a reader of the directory must see the
 * same file.
 *
 * @param dataStart where the packed data begins
 * @param end where the entry ends, its data descriptor included
 */
record LocalHeader(int dataStart, int end, int extraLength) {
  private static final int SIGNATURE = 0x04034b50;
  private static final int LENGTH = 30;
  private static final int DESCRIPTOR_SIGNATURE = 0x08074b50;

  /** Reads the header at which the directory points. */
  static LocalHeader read(ByteBuffer zip, CentralHeader central, int directory)
      throws RefusedPackageException {
    long offset = central.offset();
    require(offset + LENGTH <= directory, ARCHIVE, "local", central.name());
    int at = (int) offset;
    require(zip.getInt(at) == SIGNATURE, ARCHIVE, "local", central.name());
    int nameLength = CentralHeader.length(zip, at + 26);
    int extraLength = CentralHeader.length(zip, at + 28);
    long dataStart = offset + LENGTH + nameLength + extraLength;
    require(dataStart + central.packed() <= directory, ARCHIVE, "local", central.name());
    byte[] name = CentralHeader.slice(zip, at + LENGTH, nameLength);
    require(Arrays.equals(name, central.rawName()), ONE_STORY, "name", central.name());
    require(agrees(zip, at, central), ONE_STORY, "header", central.name());
    ExtraFields.check(central.name(), zip, at + LENGTH + nameLength, extraLength);
    int end = (int) (dataStart + central.packed());
    return new LocalHeader(
        (int) dataStart,
        central.hasDescriptor() ? descriptorEnd(zip, end, central, directory) : end,
        extraLength);
  }

  private static boolean agrees(ByteBuffer zip, int at, CentralHeader central) {
    boolean sizes =
        zip.getInt(at + 14) == central.crc()
            && Integer.toUnsignedLong(zip.getInt(at + 18)) == central.packed()
            && Integer.toUnsignedLong(zip.getInt(at + 22)) == central.unpacked();
    boolean postponed =
        central.hasDescriptor()
            && central.method() != STORED
            && zip.getInt(at + 14) == 0
            && zip.getInt(at + 18) == 0
            && zip.getInt(at + 22) == 0;
    return CentralHeader.length(zip, at + 6) == central.flags()
        && CentralHeader.length(zip, at + 8) == central.method()
        && (sizes || postponed);
  }

  /** A descriptor repeats checksum and sizes, with or without a signature before them. */
  private static int descriptorEnd(ByteBuffer zip, int at, CentralHeader central, int directory)
      throws RefusedPackageException {
    require(at + 12 <= directory, ARCHIVE, "local", central.name());
    boolean signed = zip.getInt(at) == DESCRIPTOR_SIGNATURE && at + 16 <= directory;
    int start = signed ? at + 4 : at;
    require(
        zip.getInt(start) == central.crc()
            && Integer.toUnsignedLong(zip.getInt(start + 4)) == central.packed()
            && Integer.toUnsignedLong(zip.getInt(start + 8)) == central.unpacked(),
        ONE_STORY,
        "descriptor",
        central.name());
    return start + 12;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import static org.crossborder.validation.container.ContainerRule.ARCHIVE;
import static org.crossborder.validation.container.ContainerRule.EXPANSION;
import static org.crossborder.validation.container.ContainerRule.INTACT;
import static org.crossborder.validation.container.ContainerRule.MIMETYPE;
import static org.crossborder.validation.container.ContainerRule.SIZE;
import static org.crossborder.validation.container.ContainerRule.UNIQUE_NAMES;
import static org.crossborder.validation.container.RefusedPackageException.require;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Reads a ZIP archive (PKWARE APPNOTE 6.3.10) from memory, strictly: its entries fill the bytes
 * before the central directory one after the other, without a gap and without an overlap, and the
 * directory fills the rest. So there is nothing in the archive that only some readers see.
 *
 * <p>An own reader, since the libraries read whatever can be read: they are made for archives that
 * somebody wants to open, not for evidence (decision 45).
 */
final class ZipReader {
  private static final String FOLDER_END = "/";

  private ZipReader() {}

  /** The files, in the order in which they stand. */
  static List<PackagedFile> read(byte[] bytes, ContainerLimits limits)
      throws RefusedPackageException {
    require(bytes.length <= limits.bytes(), SIZE, "container", bytes.length, limits.bytes());
    ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    EndOfDirectory end = EndOfDirectory.read(zip);
    List<CentralHeader> entries = new ArrayList<>(CentralHeader.readAll(zip, end, limits));
    requireUniqueNames(entries);
    entries.sort(Comparator.comparingLong(CentralHeader::offset));
    List<LocalHeader> locals = requireNoGaps(zip, entries, end);
    return unpack(bytes, entries, locals, limits);
  }

  /** Also a file that has the name of a folder is one name for two things. */
  private static void requireUniqueNames(List<CentralHeader> entries)
      throws RefusedPackageException {
    Set<String> files = new HashSet<>();
    Set<String> folders = new HashSet<>();
    for (CentralHeader entry : entries) {
      String key = EntryName.key(entry.name());
      require(files.add(key), UNIQUE_NAMES, "twice", entry.name());
      for (int at = key.indexOf('/'); at > 0; at = key.indexOf('/', at + 1)) {
        folders.add(key.substring(0, at));
      }
    }
    for (CentralHeader entry : entries) {
      boolean both = !entry.isFolder() && folders.contains(EntryName.key(entry.name()));
      require(!both, UNIQUE_NAMES, "folder", entry.name());
    }
  }

  private static List<LocalHeader> requireNoGaps(
      ByteBuffer zip, List<CentralHeader> entries, EndOfDirectory end)
      throws RefusedPackageException {
    List<LocalHeader> locals = new ArrayList<>(entries.size());
    int expected = 0;
    for (CentralHeader entry : entries) {
      require(entry.offset() >= expected, EXPANSION, "overlap", entry.name());
      require(entry.offset() == expected, ARCHIVE, "gap", expected, entry.offset());
      LocalHeader local = LocalHeader.read(zip, entry, end.offset());
      expected = local.end();
      locals.add(local);
    }
    require(expected == end.offset(), ARCHIVE, "gap", expected, end.offset());
    return locals;
  }

  private static List<PackagedFile> unpack(
      byte[] bytes, List<CentralHeader> entries, List<LocalHeader> locals, ContainerLimits limits)
      throws RefusedPackageException {
    requireMimetype(entries, locals);
    Unpacking unpacking = new Unpacking(bytes, limits);
    List<PackagedFile> files = new ArrayList<>(entries.size());
    for (int i = 0; i < entries.size(); i++) {
      CentralHeader entry = entries.get(i);
      if (entry.name().endsWith(FOLDER_END)) {
        require(entry.unpacked() == 0 && entry.packed() <= 2, INTACT, "size", entry.name());
      } else {
        files.add(new PackagedFile(entry.name(), unpacking.unpack(entry, locals.get(i))));
      }
    }
    return files;
  }

  /** EN 319 162-1, annex A.1: first, stored, and with nothing before its content but its name. */
  private static void requireMimetype(List<CentralHeader> entries, List<LocalHeader> locals)
      throws RefusedPackageException {
    boolean first = !entries.isEmpty() && entries.get(0).name().equals(PackagedFile.MIMETYPE);
    require(first, MIMETYPE, "first");
    require(
        entries.get(0).method() == CentralHeader.STORED && locals.get(0).extraLength() == 0,
        MIMETYPE,
        "stored");
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.crossborder.validation.container.PackagedFile;

/**
 * Writes an archive whose files are not compressed, so that the same files always make the same
 * bytes: whoever verifies a package writes it again, and sees each byte that is another (decision
 * 72).
 */
final class StoredZip {
  private StoredZip() {}

  /**
   * The archive.
   *
   * @param time the date of each file
   */
  static byte[] write(List<PackagedFile> files, Instant time) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (PackagedFile file : files) {
        zip.putNextEntry(stored(file, time));
        zip.write(file.bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  /** The date of the first file of such an archive. */
  static Instant date(byte[] archive) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      ZipEntry first = zip.getNextEntry();
      if (first == null) {
        throw new IOException("The archive has no files");
      }
      return first.getTimeLocal().toInstant(ZoneOffset.UTC);
    }
  }

  /** One entry, with what its header says. */
  static ZipEntry stored(PackagedFile file, Instant time) {
    CRC32 crc = new CRC32();
    crc.update(file.bytes());
    ZipEntry entry = new ZipEntry(file.name());
    entry.setTimeLocal(LocalDateTime.ofInstant(time, ZoneOffset.UTC));
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(file.bytes().length);
    entry.setCrc(crc.getValue());
    return entry;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.container;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes an archive as EN 319 162-1, annex A.1, wants it: the first file stored, without extras.
 */
final class ZipWriter {
  private ZipWriter() {}

  /** The same files and time give the same bytes. */
  static byte[] write(List<PackagedFile> files, Instant time) {
    LocalDateTime date = LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (int i = 0; i < files.size(); i++) {
        ZipEntry entry = new ZipEntry(files.get(i).name());
        entry.setTimeLocal(date);
        if (i == 0) {
          store(entry, files.get(i).bytes());
        }
        zip.putNextEntry(entry);
        zip.write(files.get(i).bytes());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException("An archive in memory cannot be written", e);
    }
    return bytes.toByteArray();
  }

  private static void store(ZipEntry entry, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files in a ZIP archive that can be written in one way only, without compression: a byte that is
 * other, be it in a header of the archive, is seen.
 */
final class Archive {
  private static final int MOST_FILES = 10_000;
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Archive() {}

  static byte[] write(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 20);
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(entry(file.getKey(), file.getValue()));
        zip.write(file.getValue());
        zip.closeEntry();
      }
    } catch (IOException impossible) {
      throw new IllegalStateException("Memory cannot be written to", impossible);
    }
    return bytes.toByteArray();
  }

  private static ZipEntry entry(String name, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    return entry;
  }

  /** Reads what was so written; the content cannot be longer than the archive. */
  static Map<String, byte[]> read(byte[] archive) throws TamperedException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getMethod() != ZipEntry.STORED || files.size() == MOST_FILES) {
          throw new TamperedException("This is no evidence bundle");
        }
        byte[] content = zip.readNBytes(archive.length);
        if (files.put(entry.getName(), content) != null) {
          throw new TamperedException(entry.getName() + " is there twice");
        }
      }
    } catch (IOException | IllegalArgumentException broken) {
      throw new TamperedException("The archive is damaged: " + broken.getMessage(), broken);
    }
    if (files.isEmpty() || !Arrays.equals(write(files), archive)) {
      throw new TamperedException("The archive is not as it was written");
    }
    return files;
  }
}

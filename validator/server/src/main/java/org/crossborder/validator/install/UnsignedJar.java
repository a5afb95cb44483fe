// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.install;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar without the files of its signature; everything else stays as it was. */
final class UnsignedJar {
  private static final Pattern SIGNATURE =
      Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)", Pattern.CASE_INSENSITIVE);

  private UnsignedJar() {}

  /** Takes the place of a jar that is signed; others are left alone. */
  static void replace(Path jar) throws IOException {
    try (ZipFile signed = new ZipFile(jar.toFile())) {
      if (signed.stream().noneMatch(UnsignedJar::isOfSignature)) {
        return;
      }
      Path unsigned = jar.resolveSibling(jar.getFileName() + ".unsigned");
      copy(signed, unsigned);
      Files.move(unsigned, jar, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void copy(ZipFile from, Path to) throws IOException {
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
      Enumeration<? extends ZipEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        if (!isOfSignature(entry)) {
          ZipEntry copied = new ZipEntry(entry.getName());
          copied.setTime(entry.getTime());
          out.putNextEntry(copied);
          from.getInputStream(entry).transferTo(out);
          out.closeEntry();
        }
      }
    }
  }

  private static boolean isOfSignature(ZipEntry entry) {
    return SIGNATURE.matcher(entry.getName()).matches();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UnsignedJarTest {
  @TempDir Path folder;

  @Test
  void onlyTheSignatureIsTakenOut() throws IOException {
    Path jar =
        jar(
            "META-INF/MANIFEST.MF",
            "META-INF/SIGNER.SF",
            "META-INF/signer.rsa",
            "META-INF/services/a.B.SF",
            "a/B.class");

    UnsignedJar.replace(jar);

    assertThat(content(jar))
        .containsOnlyKeys("META-INF/MANIFEST.MF", "META-INF/services/a.B.SF", "a/B.class")
        .containsEntry("a/B.class", "content of a/B.class");
    assertThat(folder).isDirectoryNotContaining("glob:**.unsigned");
  }

  @Test
  void aJarWithoutASignatureIsLeftAlone() throws IOException {
    Path jar = jar("META-INF/MANIFEST.MF", "a/B.class");
    byte[] before = Files.readAllBytes(jar);

    UnsignedJar.replace(jar);

    assertThat(jar).hasBinaryContent(before);
  }

  private Path jar(String... names) throws IOException {
    Path jar = folder.resolve("some.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      for (String name : names) {
        out.putNextEntry(new ZipEntry(name));
        out.write(("content of " + name).getBytes(UTF_8));
      }
    }
    return jar;
  }

  private static Map<String, String> content(Path jar) throws IOException {
    Map<String, String> content = new LinkedHashMap<>();
    try (ZipFile file = new ZipFile(jar.toFile())) {
      for (ZipEntry entry : (Iterable<ZipEntry>) file.stream().map(e -> (ZipEntry) e)::iterator) {
        content.put(entry.getName(), new String(file.getInputStream(entry).readAllBytes(), UTF_8));
      }
    }
    return content;
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A real file system that is small, can be filled to its last byte, and made read-only. It takes
 * the right to mount, which root has; without it the test fails and says so.
 */
final class SmallDisk {
  private final Path path;

  private SmallDisk(Path path) {
    this.path = path;
  }

  static SmallDisk mount(Path path, int megabytes) throws Exception {
    Files.createDirectories(path);
    run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", path.toString());
    return new SmallDisk(path);
  }

  Path path() {
    return path;
  }

  /** Leaves so many bytes, or fewer. */
  void fill(long left) throws IOException {
    long usable = Files.getFileStore(path).getUsableSpace();
    byte[] block = new byte[4096];
    try (OutputStream filler =
        Files.newOutputStream(
            path.resolve("filler"), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      for (; usable > left; usable -= block.length) {
        filler.write(block);
      }
    } catch (IOException e) {
      if (left > 0) {
        throw e;
      }
    }
  }

  void empty() throws IOException {
    Files.deleteIfExists(path.resolve("filler"));
  }

  /** Makes a directory read-only, until it is made {@link #writable} again. */
  static void readOnly(Path directory) throws Exception {
    run("mount", "--bind", directory.toString(), directory.toString());
    run("mount", "-o", "remount,ro,bind", directory.toString());
  }

  static void writable(Path directory) throws Exception {
    run("umount", "-l", directory.toString());
  }

  private static void run(String... command) throws Exception {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    if (!process.waitFor(20, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError(
          "This test mounts small file systems and must be root to do so: "
              + List.of(command)
              + ": "
              + new String(process.getInputStream().readAllBytes(), UTF_8));
    }
  }

  void unmount() throws Exception {
    run("umount", "-l", path.toString());
  }
}

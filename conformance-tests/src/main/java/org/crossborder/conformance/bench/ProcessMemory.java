// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a Java process takes of the machine's memory (Linux), and of its own heap. */
final class ProcessMemory {
  private static final Pattern LINE = Pattern.compile("(Vm\\w+):\\s+(\\d+) kB");
  private static final Pattern USED =
      Pattern.compile(
          "(?:def new generation|tenured generation|PSYoungGen|ParOldGen|garbage-first heap|ZHeap)"
              + "\\D.*?used (\\d+)([KM])");
  private static final long KIB = 1024;

  private final long pid;

  ProcessMemory(long pid) {
    this.pid = pid;
  }

  /**
   * The most that was resident since the process began, in bytes: heap, code, stacks, and all that
   * native code holds.
   *
   * @throws IOException where there is no {@code /proc}
   */
  long peak() throws IOException {
    return status("VmHWM");
  }

  /** What is resident now, in bytes. */
  long resident() throws IOException {
    return status("VmRSS");
  }

  /**
   * What lives in the heap, in bytes: all garbage is collected first.
   *
   * @throws IOException if the Java that runs this program has no {@code jcmd}
   */
  long liveHeap() throws IOException, InterruptedException {
    jcmd("GC.run");
    return used(jcmd("GC.heap_info"));
  }

  static long used(String heapInfo) throws IOException {
    Matcher matcher = USED.matcher(heapInfo);
    long bytes = 0;
    boolean found = false;
    while (matcher.find()) {
      found = true;
      bytes += Long.parseLong(matcher.group(1)) * (matcher.group(2).equals("K") ? KIB : KIB * KIB);
    }
    if (!found) {
      throw new IOException("jcmd says nothing of a heap that this program knows: " + heapInfo);
    }
    return bytes;
  }

  private long status(String name) throws IOException {
    Matcher lines = LINE.matcher(Files.readString(Path.of("/proc", String.valueOf(pid), "status")));
    while (lines.find()) {
      if (lines.group(1).equals(name)) {
        return Long.parseLong(lines.group(2)) * KIB;
      }
    }
    throw new IOException("The status of process " + pid + " has no " + name);
  }

  private String jcmd(String command) throws IOException, InterruptedException {
    String tool = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Process process =
        new ProcessBuilder(List.of(tool, String.valueOf(pid), command))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException("jcmd " + command + ": " + said);
    }
    return said;
  }
}

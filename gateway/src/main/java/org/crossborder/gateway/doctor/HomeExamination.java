// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.crossborder.gateway.health.DiskSpace;

/** The home directory: its owner's alone, writable, with space. */
public record HomeExamination(DiskSpace disk) implements Examination {
  private static final String STEP = "home";

  @Override
  public List<Finding> examine() {
    Path home = disk.fullest();
    if (!Files.exists(home)) {
      return List.of(
          Finding.ok(
              STEP, "looked at " + home, "a directory", "none yet; the first start makes it"));
    }
    List<Finding> findings = new ArrayList<>();
    findings.add(rights(home));
    findings.add(writable(home));
    findings.add(space());
    return findings;
  }

  private static Finding rights(Path home) {
    String tried = "read the permissions of " + home;
    String expected = "rwx------";
    try {
      String granted = PosixFilePermissions.toString(Files.getPosixFilePermissions(home));
      return granted.endsWith("------")
          ? Finding.ok(STEP, tried, expected, granted)
          : Finding.failed(
              STEP,
              tried,
              expected,
              granted + ": others can read documents or forge them",
              "Find out whether somebody did, then: chmod 700 " + home);
    } catch (IOException | UnsupportedOperationException e) {
      return Finding.unknown(
          STEP, tried, expected, e.toString(), "See that nobody but the gateway reads " + home);
    }
  }

  private static Finding writable(Path home) {
    String tried = "wrote a file into " + home;
    try {
      Files.delete(Files.createTempFile(home, "doctor", ".tmp"));
      return Finding.ok(STEP, tried, "that it can be written", "it can");
    } catch (IOException e) {
      return Finding.failed(
          STEP,
          tried,
          "that it can be written",
          e.toString(),
          "Run the doctor as the gateway's user, and give that user the directory.");
    }
  }

  private Finding space() {
    String tried = "asked for the free space";
    String expected = "more than " + disk.warning() + " bytes (operations.disk-warning)";
    String seen = disk.usable().orElse(0) + " bytes";
    return switch (disk.level()) {
      case AMPLE -> Finding.ok(STEP, tried, expected, seen);
      case LOW ->
          Finding.warning(
              STEP, tried, expected, seen, "Give the disk more space, or the home another.");
      default ->
          Finding.failed(
              STEP,
              tried,
              expected,
              seen + ": the gateway takes nothing in",
              "Give the disk more space, or make it writable.");
    };
  }
}

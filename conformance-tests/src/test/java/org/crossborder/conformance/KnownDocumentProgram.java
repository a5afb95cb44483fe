// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crossborder.conformance.reference.validator.ReferenceKnownDocuments;

/** A program as a run file names it under {@code validator.known}, around the reference judge. */
final class KnownDocumentProgram {
  private KnownDocumentProgram() {}

  /** The command line, as a flow sequence of YAML. */
  static String command(boolean comparesContents) {
    return String.join(
        ", ",
        List.of(
            "\"%s\"".formatted(Path.of(System.getProperty("java.home"), "bin", "java")),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            "\"%s\"".formatted(System.getProperty("java.class.path")),
            KnownDocumentProgram.class.getName(),
            "\"%s\"".formatted(comparesContents),
            "\"{known}\"",
            "\"{document}\""));
  }

  /**
   * Prints the JSON report.
   *
   * @param arguments whether it compares contents; the known file; the other
   */
  public static void main(String[] arguments) throws IOException {
    ReferenceKnownDocuments judge =
        new ReferenceKnownDocuments(true, Boolean.parseBoolean(arguments[0]));
    byte[] known = Files.readAllBytes(Path.of(arguments[1]));
    byte[] document = Files.readAllBytes(Path.of(arguments[2]));
    new PrintStream(System.out, true, StandardCharsets.UTF_8)
        .println(judge.judge(known, document).json());
  }
}

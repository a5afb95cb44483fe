// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.crossborder.conformance.suite.ExpectedFailures;
import org.crossborder.conformance.suite.Run;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** A run that a YAML file defines; which members it has depends on its plan. */
public interface RunDefinition {
  /** The run; its keys, certificates and files are read. */
  Run run(Clock clock);

  /** The same with what its evidence needs. */
  AssembledRun assembled(Clock clock);

  /** A file of ids that are known to fail; null: none is. */
  @Nullable String expectedFailures();

  /** A file that this one names. */
  Path resolve(String path);

  /**
   * What is known to fail.
   *
   * @throws InvalidRunException if the file that says so cannot be read
   */
  default ExpectedFailures expected() {
    String file = expectedFailures();
    if (file == null) {
      return new ExpectedFailures(Set.of());
    }
    try {
      return ExpectedFailures.parse(Files.readAllLines(resolve(file)));
    } catch (IOException missing) {
      throw new InvalidRunException("Expected failures cannot be read: " + missing, missing);
    }
  }

  /**
   * Reads the file.
   *
   * @throws InvalidRunException if it is not such a file; the message says where, if that is known
   */
  static RunDefinition read(Path file) {
    JsonNode content;
    try {
      content = YAMLMapper.builder().build().readTree(file.toFile());
    } catch (JacksonException invalid) {
      throw invalid(file, invalid);
    }
    return TargetPlans.has(content.path("plan").asString(""))
        ? TargetRunFile.read(file)
        : RunFile.read(file);
  }

  /** What is wrong with a file, and at which line. */
  static InvalidRunException invalid(Path file, JacksonException invalid) {
    TokenStreamLocation at = invalid.getLocation();
    String place = at == null || at.getLineNr() < 1 ? "" : ":" + at.getLineNr();
    return new InvalidRunException(file + place + ": " + invalid.getOriginalMessage(), invalid);
  }
}

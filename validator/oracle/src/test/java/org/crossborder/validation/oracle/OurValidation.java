// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validation.oracle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has documents validated by {@code validator.jar validate}, without trust data: the technical
 * verdict is reached all the same, and recognition stays undecided.
 *
 * @param exitCode of the run: 1 if a document is rejected, 2 if one is held
 * @param reports one for each document, in order
 */
record OurValidation(int exitCode, List<OurReport> reports) {
  private static final JsonMapper JSON = new JsonMapper();

  static OurValidation of(List<String> documents, Instant at, Path folder) {
    return of(documents, at, List.of(), folder);
  }

  /** The same with further options. */
  static OurValidation of(List<String> documents, Instant at, List<String> options, Path folder) {
    List<String> arguments = new ArrayList<>(List.of("validate"));
    documents.forEach(document -> arguments.add(write(document, folder)));
    arguments.addAll(List.of("--party", "KR", "--format", "JSON", "--at", at.toString()));
    arguments.addAll(options);
    ValidatorProgram.Result result = ValidatorProgram.run(arguments);
    List<OurReport> reports =
        result.output().lines().map(line -> new OurReport(JSON.readTree(line))).toList();
    if (reports.size() != documents.size()) {
      throw new IllegalStateException("Not one report for each document: " + result);
    }
    return new OurValidation(result.exitCode(), reports);
  }

  /** Documents of any form, stated to be of one type. */
  static OurValidation ofFiles(List<Path> files, Instant at, String type, List<String> options) {
    List<String> arguments = new ArrayList<>(List.of("validate"));
    files.forEach(file -> arguments.add(file.toString()));
    arguments.addAll(List.of("--party", "KR", "--format", "JSON", "--at", at.toString()));
    arguments.addAll(List.of("--type", type));
    arguments.addAll(options);
    ValidatorProgram.Result result = ValidatorProgram.run(arguments);
    List<OurReport> reports =
        result.output().lines().map(line -> new OurReport(JSON.readTree(line))).toList();
    if (reports.size() != files.size()) {
      throw new IllegalStateException("Not one report for each document: " + result);
    }
    return new OurValidation(result.exitCode(), reports);
  }

  /** One document of any form; its type is stated unless empty. */
  static OurValidation ofFile(Path file, Instant at, String type) {
    List<String> arguments = new ArrayList<>(List.of("validate", file.toString()));
    arguments.addAll(List.of("--party", "KR", "--format", "JSON", "--at", at.toString()));
    if (!type.isEmpty()) {
      arguments.addAll(List.of("--type", type));
    }
    ValidatorProgram.Result result = ValidatorProgram.run(arguments);
    return new OurValidation(
        result.exitCode(),
        result.output().lines().map(line -> new OurReport(JSON.readTree(line))).toList());
  }

  private static String write(String document, Path folder) {
    try {
      Path file = Files.createTempFile(folder, "document", ".xml");
      return Files.writeString(file, document).toString();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.assertion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A test by its name; it may be in any module, so it is looked up in the sources.
 *
 * @param caseId of one case of a parameterised test; empty for all
 */
record TestReference(String module, String className, String method, String caseId) {
  private static final Pattern FORM =
      Pattern.compile("([a-z-]+) ([A-Za-z0-9]+)#([A-Za-z0-9]+)(?:\\[([A-Z0-9-]+)])?");
  private static final Pattern TEST = Pattern.compile("@(Test|ParameterizedTest|Property)\\b");
  private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

  static TestReference of(String text) {
    Matcher matcher = FORM.matcher(text);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("This names no test: " + text);
    }
    String caseId = matcher.group(4);
    return new TestReference(
        matcher.group(1), matcher.group(2), matcher.group(3), caseId == null ? "" : caseId);
  }

  /** Whether there is such a test, and such a case among those that its package states. */
  boolean exists() {
    return sources().stream()
        .anyMatch(
            source ->
                isTest(read(source))
                    && (caseId.isEmpty() || states(source.getParent(), '"' + caseId + '"')));
  }

  /** Members stand apart by an empty line; so the annotations of a method begin after one. */
  private boolean isTest(String source) {
    int declared = source.indexOf(" void " + method + "(");
    return declared >= 0
        && TEST.matcher(source.substring(source.lastIndexOf("\n\n", declared), declared)).find();
  }

  private List<Path> sources() {
    return files(
        PROJECT.resolve(module).resolve("src/test/java"),
        path -> path.endsWith(className + ".java"));
  }

  private static boolean states(Path folder, String text) {
    return files(folder, path -> path.toString().endsWith(".java")).stream()
        .anyMatch(source -> read(source).contains(text));
  }

  private static List<Path> files(Path folder, java.util.function.Predicate<Path> wanted) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(wanted).toList();
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    }
  }
}

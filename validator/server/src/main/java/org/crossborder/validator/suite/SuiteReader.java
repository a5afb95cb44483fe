// SPDX-License-Identifier: Apache-2.0
package org.crossborder.validator.suite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.crossborder.validator.suite.Suite.Assertion;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads assertion files: JSON with comments; refuses what it does not know, and says where. */
public final class SuiteReader {
  private static final int BOUND = 10_000_000;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private SuiteReader() {}

  /**
   * The suite in a file.
   *
   * @param isRule whether there is a rule with this id
   * @throws IllegalArgumentException if the file is no suite; the message says why and where
   */
  public static Suite read(Path file, Predicate<String> isRule) throws IOException {
    Suite suite = parse(file);
    if (suite.documents().isEmpty()) {
      throw new IllegalArgumentException(file + " names no document");
    }
    for (Assertion assertion : suite.documents()) {
      if (assertion.isEmpty()) {
        throw new IllegalArgumentException(
            "%s expects nothing of %s".formatted(file, assertion.document()));
      }
      rules(assertion)
          .filter(isRule.negate())
          .findFirst()
          .ifPresent(
              id -> {
                throw new IllegalArgumentException(
                    "%s: %s: there is no rule %s".formatted(file, assertion.document(), id));
              });
    }
    return suite;
  }

  private static Suite parse(Path file) throws IOException {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(BOUND + 1);
    }
    if (bytes.length > BOUND) {
      throw new IllegalArgumentException(file + " has more than " + BOUND + " bytes");
    }
    try {
      Suite suite = JSON.readValue(bytes, Suite.class);
      require(file, "suite", suite.suite());
      require(file, "party", suite.party());
      suite.documents().forEach(each -> require(file, "document", each.document()));
      return suite;
    } catch (JacksonException e) {
      throw new IllegalArgumentException(
          "%s, line %d: %s"
              .formatted(
                  file,
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getOriginalMessage()),
          e);
    }
  }

  private static void require(Path file, String member, @Nullable String value) {
    if (value == null) {
      throw new IllegalArgumentException(file + " does not say " + member);
    }
  }

  private static Stream<String> rules(Assertion assertion) {
    return Stream.of(assertion.findings(), assertion.includes(), assertion.excludes())
        .filter(Objects::nonNull)
        .flatMap(List::stream);
  }
}

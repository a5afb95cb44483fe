// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.readiness.result;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.crossborder.conformance.readiness.answer.ModuleResult;
import org.crossborder.conformance.readiness.assessment.Entry;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads a result file of the conformance suite, leniently: whatever else it says, every object with
 * a module's id and a verdict is a result; target and time may stand beside it or around it. A
 * verdict that is not a pass is none, and a result without a time is left out: nothing is verified
 * by something undated.
 */
public final class ConformanceResults {
  private static final int LARGEST = 64 << 20;
  private static final int DEEPEST = 32;
  private static final List<String> MODULE = List.of("module", "moduleId", "id");
  private static final List<String> VERDICT = List.of("verdict", "result", "outcome", "status");
  private static final List<String> TIME =
      List.of("at", "time", "finished", "finishedAt", "ended", "started", "startedAt");
  private static final List<String> TARGET = List.of("target", "url", "address");
  private static final Set<String> PASSES = Set.of("pass", "passed");

  private final List<ModuleResult> found = new ArrayList<>();

  private ConformanceResults() {}

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read, is no JSON, or has no result in it
   */
  public static Entry.Tested read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return read(String.valueOf(file.getFileName()), in.readNBytes(LARGEST + 1));
    }
  }

  /** Reads what a file of that name says. */
  public static Entry.Tested read(String name, byte[] json) throws IOException {
    if (json.length > LARGEST) {
      throw new IOException(name + " has more than 64 MB");
    }
    ConformanceResults results = new ConformanceResults();
    try {
      results.collect(
          JsonMapper.shared().readTree(new ByteArrayInputStream(json)),
          new Around(Optional.empty(), Optional.empty()),
          0);
    } catch (JacksonException e) {
      throw new IOException(name + " is no JSON: " + e.getOriginalMessage(), e);
    }
    if (results.found.isEmpty()) {
      throw new IOException(
          name + " has no result of a conformance module with a verdict and time");
    }
    return new Entry.Tested(name, digest(json), results.found);
  }

  private record Around(Optional<Instant> at, Optional<String> target) {}

  private void collect(JsonNode node, Around outside, int depth) {
    if (depth > DEEPEST) {
      return;
    }
    Around around = outside;
    if (node.isObject()) {
      around =
          new Around(
              text(node, TIME).flatMap(ConformanceResults::instant).or(outside::at),
              text(node, TARGET).or(outside::target));
      result(node, around).ifPresent(found::add);
    }
    for (JsonNode child : node) {
      collect(child, around, depth + 1);
    }
  }

  private static Optional<ModuleResult> result(JsonNode node, Around around) {
    Optional<String> module = text(node, MODULE);
    Optional<String> verdict = text(node, VERDICT);
    if (module.isEmpty() || verdict.isEmpty() || around.at().isEmpty()) {
      return Optional.empty();
    }
    boolean passed = PASSES.contains(verdict.get().toLowerCase(Locale.ROOT));
    return Optional.of(
        new ModuleResult(
            module.get(), passed, verdict.get(), around.at().get(), around.target().orElse("")));
  }

  private static Optional<String> text(JsonNode node, List<String> names) {
    return names.stream()
        .map(node::get)
        .filter(value -> value != null && value.isString() && !value.asString().isBlank())
        .map(JsonNode::asString)
        .filter(value -> value.length() <= 1_000)
        .findFirst();
  }

  private static Optional<Instant> instant(String text) {
    try {
      return Optional.of(java.time.OffsetDateTime.parse(text).toInstant());
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}

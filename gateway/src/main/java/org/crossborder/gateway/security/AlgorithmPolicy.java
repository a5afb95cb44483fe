// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.crossborder.gateway.ebms.MessageRefused;
import org.jspecify.annotations.Nullable;

/**
 * Which algorithm is accepted with which keys until which day. It is data, a text with a line for
 * each; what has no line is refused, and each refusal names its line.
 */
public record AlgorithmPolicy(List<PolicyLine> lines) {
  private static final String STANDARD = "algorithm-policy.txt";

  public AlgorithmPolicy {
    lines = List.copyOf(lines);
    Set<String> names = new HashSet<>();
    for (PolicyLine line : lines) {
      if (!names.add(line.name())) {
        throw new IllegalArgumentException("Two lines are called " + line.name());
      }
    }
  }

  /** The policy that comes with the gateway. */
  public static AlgorithmPolicy standard() {
    try (InputStream in = AlgorithmPolicy.class.getResourceAsStream(STANDARD)) {
      return parse(new String(Objects.requireNonNull(in, STANDARD).readAllBytes(), UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Reads a policy; {@code algorithm-policy.txt} says in its head what its columns are.
   *
   * @throws IllegalArgumentException if a line cannot be read; the message has its number
   */
  public static AlgorithmPolicy parse(String text) {
    List<String> lines = text.lines().toList();
    return new AlgorithmPolicy(
        IntStream.range(0, lines.size())
            .filter(i -> !lines.get(i).isBlank() && !lines.get(i).startsWith("#"))
            .mapToObj(i -> PolicyLine.parse(lines.get(i), i + 1))
            .toList());
  }

  /** EBMS:0103 unless the algorithm is accepted with this key, if it has one, at this time. */
  void require(PolicyLine.Use use, String algorithm, @Nullable PublicKey key, Instant at)
      throws MessageRefused {
    Optional<String> refusal = refusal(use, algorithm, key, at);
    if (refusal.isPresent()) {
      throw Profile.deviation(refusal.get());
    }
  }

  boolean accepts(PolicyLine.Use use, String algorithm, PublicKey key, Instant at) {
    return refusal(use, algorithm, key, at).isEmpty();
  }

  private Optional<String> refusal(
      PolicyLine.Use use, String algorithm, @Nullable PublicKey key, Instant at) {
    KeyStrength strength = key == null ? KeyStrength.NONE : KeyStrength.of(key);
    List<PolicyLine> about =
        lines.stream().filter(line -> line.isAbout(use, algorithm, strength.kind())).toList();
    Optional<PolicyLine> reached =
        about.stream()
            .filter(line -> line.leastBits() <= strength.bits())
            .max(Comparator.comparingInt(PolicyLine::leastBits));
    if (reached.isEmpty()) {
      return Optional.of(notAccepted(use, algorithm, strength, about));
    }
    LocalDate day = LocalDate.ofInstant(at, ZoneOffset.UTC);
    return reached
        .filter(line -> line.lastDay() != null && day.isAfter(line.lastDay()))
        .map(
            line ->
                "%s with %s was accepted until %s only (policy line %s)."
                    .formatted(algorithm, strength, line.lastDay(), line.name()));
  }

  private static String notAccepted(
      PolicyLine.Use use, String algorithm, KeyStrength strength, List<PolicyLine> about) {
    return about.stream()
        .min(Comparator.comparingInt(PolicyLine::leastBits))
        .map(
            line ->
                "%s needs a key of %d bits at least (policy line %s), and this is %s."
                    .formatted(algorithm, line.leastBits(), line.name(), strength))
        .orElseGet(
            () ->
                "%s with %s has no %s line in the algorithm policy."
                    .formatted(algorithm, strength, use.name().toLowerCase(Locale.ROOT)));
  }
}

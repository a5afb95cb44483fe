// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reconciliation;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A statement as JSON: the payload that travels. What it does not know it refuses. */
final class StatementJson {
  static final String MIME_TYPE = "application/json";
  private static final String FORMAT = "urn:crossborder:reconciliation:1";
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private StatementJson() {}

  /** The counts are for a person who reads it; what is compared are the lists. */
  @JsonPropertyOrder({"format", "day", "party", "counterparty", "drawnUpAt", "counts"})
  record Written(
      @Nullable String format,
      @Nullable LocalDate day,
      @Nullable String party,
      @Nullable String counterparty,
      @Nullable Instant drawnUpAt,
      @Nullable Counts counts,
      @Nullable List<String> delivered,
      @Nullable List<String> failed,
      @Nullable List<String> pending,
      @Nullable List<String> unaccounted,
      @Nullable List<String> received) {}

  /** How many there are of each. */
  record Counts(int sent, int delivered, int failed, int pending, int received) {
    static Counts of(Statement statement) {
      return new Counts(
          statement.sent(),
          statement.delivered().size(),
          statement.failed().size(),
          statement.pending().size(),
          statement.received().size());
    }
  }

  static byte[] write(Statement statement) {
    return JSON.writeValueAsBytes(
        new Written(
            FORMAT,
            statement.day(),
            statement.party(),
            statement.counterparty(),
            statement.drawnUpAt(),
            Counts.of(statement),
            statement.delivered(),
            statement.failed(),
            statement.pending(),
            statement.unaccounted(),
            statement.received()));
  }

  /** The statement; empty if it is none, or says of itself what is not so. */
  static Optional<Statement> read(byte[] json) {
    try {
      Written written = JSON.readValue(json, Written.class);
      if (written == null || !FORMAT.equals(written.format()) || !isWhole(written)) {
        return Optional.empty();
      }
      Statement statement = statement(written);
      return Counts.of(statement).equals(written.counts())
          ? Optional.of(statement)
          : Optional.empty();
    } catch (JacksonException | NullPointerException e) {
      return Optional.empty();
    }
  }

  private static Statement statement(Written written) {
    return new Statement(
        Objects.requireNonNull(written.day()),
        Objects.requireNonNull(written.party()),
        Objects.requireNonNull(written.counterparty()),
        Objects.requireNonNull(written.drawnUpAt()),
        Objects.requireNonNull(written.delivered()),
        Objects.requireNonNull(written.failed()),
        Objects.requireNonNull(written.pending()),
        Objects.requireNonNull(written.unaccounted()),
        Objects.requireNonNull(written.received()));
  }

  private static boolean isWhole(Written written) {
    return Stream.of(
            written.delivered(),
            written.failed(),
            written.pending(),
            written.unaccounted(),
            written.received())
        .allMatch(list -> list != null && list.size() <= Statement.MOST);
  }
}

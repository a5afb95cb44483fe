// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.gateway.submission.Annex;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A document with its annexes in one message of a broker: {@code {"document": "PD94…", "annexes":
 * [{"mimeType": "application/pdf", "base64": "JVBE…"}]}}. A member that does not exist is not
 * passed over.
 */
public final class SubmissionJson {
  /** What the message says it is. */
  public static final String TYPE = "application/vnd.crossborder.submission+json";

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SubmissionJson() {}

  /** A document and what goes beside it. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, never changed
  record Contained(byte[] document, List<Annex> annexes) {}

  /** Empty if this is no such message. */
  static Optional<Contained> read(byte[] content) {
    try {
      return Optional.ofNullable(JSON.readValue(content, Message.class))
          .flatMap(Message::contained);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Message(byte @Nullable [] document, @Nullable List<@Nullable Part> annexes) {
    Optional<Contained> contained() {
      List<@Nullable Part> parts = Objects.requireNonNullElse(annexes, List.of());
      byte[] bytes = document;
      return bytes == null || !parts.stream().allMatch(part -> part != null && part.isWhole())
          ? Optional.empty()
          : Optional.of(
              new Contained(
                  bytes, parts.stream().filter(Objects::nonNull).map(Part::annex).toList()));
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Part(@Nullable String mimeType, byte @Nullable [] base64) {
    boolean isWhole() {
      return mimeType != null && base64 != null;
    }

    Annex annex() {
      return new Annex(
          Objects.requireNonNull(mimeType), PayloadSource.of(Objects.requireNonNull(base64)));
    }
  }
}

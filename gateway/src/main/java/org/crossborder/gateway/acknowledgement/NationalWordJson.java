// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.acknowledgement;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.crossborder.gateway.store.AcknowledgementStatus;
import org.crossborder.gateway.store.StatusReason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads what the national side says as JSON: {@code {"status": "REJECTED", "reasons": [{"code":
 * "HS_MISMATCH", "sentence": "The goods are others"}]}}. A reason may cite a {@code rule} and an
 * {@code article}, too. A member that does not exist is not passed over.
 */
public final class NationalWordJson {
  private static final int LONGEST = 1 << 18;
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private NationalWordJson() {}

  /** Empty if this is no word of the national side, or longer than 256 KiB. */
  public static Optional<NationalWord> read(InputStream content) throws IOException {
    byte[] bytes = content.readNBytes(LONGEST + 1);
    if (bytes.length > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.ofNullable(JSON.readValue(bytes, Word.class)).flatMap(Word::stated);
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }

  private record Word(
      @Nullable AcknowledgementStatus status, @Nullable List<@Nullable Reason> reasons) {
    Optional<NationalWord> stated() {
      List<@Nullable Reason> given = Objects.requireNonNullElse(reasons, List.of());
      return status == null || given.stream().anyMatch(Objects::isNull)
          ? Optional.empty()
          : Optional.of(
              new NationalWord(
                  status, given.stream().filter(Objects::nonNull).map(Reason::stated).toList()));
    }
  }

  private record Reason(
      @Nullable String code,
      @Nullable String sentence,
      @Nullable String rule,
      @Nullable String article) {
    StatusReason stated() {
      return new StatusReason(orEmpty(code), orEmpty(rule), orEmpty(article), orEmpty(sentence));
    }

    private static String orEmpty(@Nullable String stated) {
      return Objects.requireNonNullElse(stated, "");
    }
  }
}

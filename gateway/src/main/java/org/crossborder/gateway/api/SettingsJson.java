// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.api;

import java.io.IOException;
import java.util.Optional;
import org.crossborder.gateway.submission.MessageSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What a producer sets of a message, as JSON; a slip of the pen is not passed over. */
final class SettingsJson {
  private static final int LONGEST = 1 << 20;
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES).build();

  private SettingsJson() {}

  /** Nothing set without a file; empty if it cannot be read. */
  static Optional<MessageSettings> read(@Nullable MultipartFile settings) throws IOException {
    if (settings == null) {
      return Optional.of(MessageSettings.NONE);
    }
    try {
      return settings.getSize() > LONGEST
          ? Optional.empty()
          : Optional.ofNullable(JSON.readValue(settings.getBytes(), MessageSettings.class));
    } catch (JacksonException e) {
      return Optional.empty();
    }
  }
}

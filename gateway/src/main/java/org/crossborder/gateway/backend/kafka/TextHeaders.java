// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** Headers of a record, as text in UTF-8. */
final class TextHeaders {
  private final Headers headers = new RecordHeaders();

  TextHeaders put(String name, String value) {
    headers.add(name, value.getBytes(UTF_8));
    return this;
  }

  Headers all() {
    return headers;
  }

  /** The last header of this name; empty if there is none, or it says nothing. */
  static Optional<String> read(Headers headers, String name) {
    Header header = headers.lastHeader(name);
    return header == null || header.value() == null
        ? Optional.empty()
        : Optional.of(new String(header.value(), UTF_8)).filter(text -> !text.isEmpty());
  }
}

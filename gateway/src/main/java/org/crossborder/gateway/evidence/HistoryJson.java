// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.evidence;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.StoredMessage;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.databind.json.JsonMapper;

/** The histories of messages as a file of a package: the gateway's own record, oldest first. */
final class HistoryJson {
  static final String FILE = "history.json";

  private static final JsonMapper JSON = StrictJson.mapper();

  private HistoryJson() {}

  /** What happened to one message. */
  record Of(String messageId, List<Event> events) {
    Of {
      events = List.copyOf(events);
    }
  }

  /** One line of it. */
  record Event(Instant at, String state, String detail) {}

  static Of of(StoredMessage message, List<HistoryEvent> events) {
    return new Of(
        message.messageId(),
        events.stream()
            .map(event -> new Event(event.at(), event.to().name(), event.detail()))
            .toList());
  }

  static byte[] write(List<Of> histories) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(histories);
  }
}

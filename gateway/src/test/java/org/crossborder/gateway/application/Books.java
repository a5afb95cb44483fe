// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.application;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.crossborder.gateway.store.Direction;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.Lifecycle;
import org.crossborder.gateway.store.MessageFilter;
import org.crossborder.gateway.store.State;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredMessage;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a Party's gateway has in its store, when so many documents go each way and all of them have
 * to be accepted.
 */
record Books(Store store, int eachWay) {
  private static final int ALL_OF_THEM = 100_000;

  /** Whether every document has come to its end. */
  boolean settled() {
    Map<String, Integer> states = states();
    return states.getOrDefault("OUTBOUND ACCEPTED", 0) == eachWay
        && states.getOrDefault("INBOUND ACKNOWLEDGED", 0) == eachWay;
  }

  /** How many have. */
  int ended() {
    Map<String, Integer> states = states();
    return states.getOrDefault("OUTBOUND ACCEPTED", 0)
        + states.getOrDefault("INBOUND ACKNOWLEDGED", 0);
  }

  /** How many documents are in which state. */
  Map<String, Integer> states() {
    Map<String, Integer> states = new TreeMap<>();
    for (StoredMessage message : documents()) {
      states.merge(message.lifecycle().direction() + " " + message.state(), 1, Integer::sum);
    }
    return states;
  }

  private List<StoredMessage> documents() {
    return store.messages().list(new MessageFilter(null, null, null, ALL_OF_THEM));
  }

  /**
   * Nothing is missing, nothing is double, every state is explained, and this window has it all.
   */
  void balance(String party, SingleWindow window) throws Exception {
    assertThat(states())
        .as(party)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("OUTBOUND ACCEPTED", eachWay, "INBOUND ACKNOWLEDGED", eachWay));
    Set<String> numbers = new HashSet<>();
    for (StoredMessage message : documents()) {
      assertThat(numbers.add(message.lifecycle() + " " + message.document().number()))
          .as("one message for one document: %s", message)
          .isTrue();
      assertThat(store.payloads().read(message.document().payload().sha256()).length)
          .isEqualTo((int) message.document().payload().size());
      everyStateIsExplained(message);
      if (message.lifecycle() == Lifecycle.OUTBOUND_DOCUMENT) {
        assertThat(store.receipts().of(message.id())).as("receipt").isPresent();
      }
    }
    assertThat(deliveredKeys(window))
        .as("each inbound document of %s under its own key, and nothing else", party)
        .isEqualTo(
            documents().stream()
                .filter(message -> message.lifecycle().direction() == Direction.INBOUND)
                .map(StoredMessage::messageId)
                .collect(Collectors.toSet()));
  }

  /** From the first state to the last without a gap, and into each state once. */
  private void everyStateIsExplained(StoredMessage message) {
    State at = null;
    Set<State> entered = new HashSet<>();
    for (HistoryEvent event : store.messages().history(message.id())) {
      if (event.from() == event.to()) {
        continue; // a try, or a note
      }
      assertThat(event.from()).as("%s", message).isEqualTo(at);
      assertThat(entered.add(event.to())).as("%s entered twice: %s", event, message).isTrue();
      at = event.to();
    }
    assertThat(at).isEqualTo(message.state());
  }

  private static Set<String> deliveredKeys(SingleWindow window) {
    Set<String> keys = new HashSet<>();
    window.findAll(postRequestedFor(anyUrl())).forEach(delivery -> keys.add(subject(delivery)));
    return keys;
  }

  /** The MessageId of the document that a CloudEvent hands over. */
  private static String subject(LoggedRequest delivery) {
    return JsonMapper.shared().readTree(delivery.getBodyAsString()).path("subject").asString();
  }
}

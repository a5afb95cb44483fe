// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.crossborder.conformance.demo.GatewayWithPeer;
import tools.jackson.databind.JsonNode;

/**
 * A document that the running gateway was given to send, as its national side sees it.
 *
 * @param id of the document at the gateway
 */
record SentDocument(Stage stage, String id) {

  static SentDocument submit(Stage stage, String document) throws Exception {
    return new SentDocument(stage, stage.demo().submit(document, UUID.randomUUID().toString()));
  }

  /** Its record, once it is in this state. */
  JsonNode await(String state) throws Exception {
    return GatewayWithPeer.await(
        "State " + state,
        () ->
            Optional.of(stage.demo().document(id))
                .filter(record -> state.equals(record.path("state").asString())));
  }

  /** Waits until its history tells of something. */
  void awaitEvent(String detail) throws Exception {
    GatewayWithPeer.await(
        detail + " in the document's history",
        () ->
            stage.demo().events(id).stream()
                .filter(event -> event.path("detail").asString("").contains(detail))
                .findFirst());
  }

  /** The states that it went through. */
  List<String> states() throws Exception {
    return stage.demo().events(id).stream().map(event -> event.path("state").asString()).toList();
  }

  String messageId() throws Exception {
    return stage.demo().document(id).path("messageId").asString();
  }

  /** What phase4 delivered of it, which must be one message. */
  ReceivedMessage onlyDelivery() throws Exception {
    List<ReceivedMessage> received = stage.receiver().messages(messageId());
    assertThat(received).hasSize(1);
    return received.get(0);
  }
}

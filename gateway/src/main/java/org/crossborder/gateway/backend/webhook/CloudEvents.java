// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.webhook;

import org.crossborder.gateway.backend.Delivery;
import org.crossborder.gateway.backend.Event;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Events as CloudEvents 1.0.2 in the structured JSON format (JSON Event Format, 3). */
public final class CloudEvents {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Store store;
  private final String source;
  private final Links links;
  private final EventParts parts;

  /**
   * @param party ISO code of the Party whose gateway tells
   * @param links where a document is fetched
   * @param inline most bytes of payloads that a delivery carries by value
   */
  public CloudEvents(Store store, String party, Links links, long inline) {
    this.store = store;
    this.source = "urn:crossborder:gateway:" + party;
    this.links = links;
    this.parts = new EventParts(links, inline);
  }

  /** The whole body. */
  byte[] of(Event event) {
    ObjectNode body = JSON.createObjectNode();
    body.put("specversion", "1.0");
    body.put("id", event.id());
    body.put("source", source);
    body.put("type", event.type());
    body.put("subject", event.document().messageId());
    body.put("time", event.at().toString());
    body.put("datacontenttype", "application/json");
    ObjectNode data = body.putObject("data");
    document(data.putObject("document"), event.document());
    data.put("detail", event.detail());
    store.acknowledgements().of(event.document().id()).ifPresent(said -> said(data, said));
    if (event.isDelivery()) {
      parts.write(data, Delivery.of(event.document(), store));
    }
    return JSON.writeValueAsBytes(body);
  }

  private void document(ObjectNode node, StoredMessage message) {
    node.put("id", message.id().toString());
    node.put("direction", message.lifecycle().direction().name());
    node.put("state", message.state().name());
    node.put("documentType", message.document().type());
    node.put("documentNumber", message.document().number());
    node.put("issuer", message.document().issuer());
    node.put("sender", message.sender());
    node.put("recipient", message.recipient());
    node.put("messageId", message.messageId());
    node.put("conversationId", message.conversationId());
    node.put("trackingIdentifier", message.trackingIdentifier());
    node.put("arrangement", message.agreement());
    node.put("sha256", message.document().payload().sha256());
    node.put("size", message.document().payload().size());
    ObjectNode to = node.putObject("links");
    to.put("self", links.to(message, ""));
    to.put("content", links.to(message, "/content"));
    to.put("report", links.to(message, "/report"));
    to.put("receipt", links.to(message, "/receipt"));
  }

  private static void said(ObjectNode data, StoredAcknowledgement acknowledgement) {
    ObjectNode node = data.putObject("acknowledgement");
    node.put("status", acknowledgement.status().name());
    node.put("at", acknowledgement.at().toString());
    node.set("reasons", JSON.valueToTree(acknowledgement.reasons()));
  }
}

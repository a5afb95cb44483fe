// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.backend.channel;

import java.util.List;
import org.crossborder.gateway.store.HistoryEvent;
import org.crossborder.gateway.store.StatusReason;
import org.crossborder.gateway.store.Store;
import org.crossborder.gateway.store.StoredAcknowledgement;
import org.crossborder.gateway.store.StoredMessage;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How far a document is, as the national side is told by a channel. */
public final class DocumentStatus {
  /** The member with the document's id. */
  public static final String DOCUMENT = "document";

  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DocumentStatus() {}

  public static ObjectNode of(StoredMessage message, Store store) {
    ObjectNode status = JSON.objectNode();
    status.put("outcome", "SUBMITTED");
    status.put(DOCUMENT, message.id().toString());
    status.put("state", message.state().name());
    status.put("updatedAt", message.updatedAt().toString());
    status.put("recipient", message.recipient());
    status.put("type", message.document().type());
    status.put("number", message.document().number());
    status.put("sha256", message.document().payload().sha256());
    status.put("messageId", message.messageId());
    ArrayNode acknowledgements = status.putArray("acknowledgements");
    store
        .acknowledgements()
        .all(message.id())
        .forEach(said -> acknowledgements.add(acknowledgement(said)));
    ArrayNode history = status.putArray("history");
    store.messages().history(message.id()).forEach(event -> history.add(line(event)));
    return status;
  }

  /** Reasons as every channel tells them. */
  static ArrayNode reasons(List<StatusReason> reasons) {
    ArrayNode array = JSON.arrayNode();
    for (StatusReason reason : reasons) {
      array
          .addObject()
          .put("code", reason.code())
          .put("rule", reason.rule())
          .put("article", reason.article())
          .put("sentence", reason.sentence());
    }
    return array;
  }

  private static ObjectNode acknowledgement(StoredAcknowledgement said) {
    ObjectNode node = JSON.objectNode();
    node.put("status", said.status().name());
    node.put("at", said.at().toString());
    node.set("reasons", reasons(said.reasons()));
    return node;
  }

  private static ObjectNode line(HistoryEvent event) {
    return JSON.objectNode()
        .put("at", event.at().toString())
        .put("state", event.to().name())
        .put("detail", event.detail());
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.command.officer;

import org.crossborder.trust.register.OfficerSignature;
import org.crossborder.trust.snapshot.StrictJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A change and a signature on it, as the registry takes them. */
final class SignedChange {
  private static final JsonMapper JSON = StrictJson.mapper();

  private SignedChange() {}

  /**
   * What is sent.
   *
   * @param member the signature's name: {@code proposal} or {@code signature}
   */
  static JsonNode json(byte[] change, String member, OfficerSignature signature) {
    ObjectNode json = JSON.createObjectNode();
    json.set("change", JSON.readTree(change));
    json.put(member, signature.compact());
    return json;
  }

  /** A signature alone, for a change that the registry has. */
  static JsonNode json(String member, OfficerSignature signature) {
    return JSON.createObjectNode().put(member, signature.compact());
  }
}

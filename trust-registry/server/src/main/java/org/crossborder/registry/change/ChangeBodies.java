// SPDX-License-Identifier: Apache-2.0
package org.crossborder.registry.change;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.crossborder.registry.http.RequestBodies;
import org.crossborder.trust.log.jcs.Jcs;
import org.crossborder.trust.log.jcs.NotCanonicalisableException;
import org.crossborder.trust.register.Change;
import org.crossborder.trust.register.ChangeJson;
import org.crossborder.trust.register.MalformedEntryException;
import tools.jackson.databind.JsonNode;

/** Reads what officers send: a change and a signature, or a signature alone. */
final class ChangeBodies {
  private ChangeBodies() {}

  /** A change with the signature under it. */
  record Signed(Change change, String signature) {}

  static Signed signedChange(HttpServletRequest request, String signature) throws IOException {
    JsonNode body = read(request, Set.of("change", signature));
    try {
      return new Signed(
          ChangeJson.read(Jcs.canonicalise(body.get("change"))), text(body, signature));
    } catch (MalformedEntryException | NotCanonicalisableException e) {
      throw RequestBodies.bad("The change cannot be read: " + e.getMessage());
    }
  }

  static String signature(HttpServletRequest request, String signature) throws IOException {
    return text(read(request, Set.of(signature)), signature);
  }

  private static JsonNode read(HttpServletRequest request, Set<String> members) throws IOException {
    JsonNode body = RequestBodies.read(request, JsonNode.class);
    if (!body.isObject() || !Set.copyOf(body.propertyNames()).equals(members)) {
      throw RequestBodies.bad("The body is an object with the members " + members);
    }
    return body;
  }

  private static String text(JsonNode body, String member) {
    if (!body.get(member).isString()) {
      throw RequestBodies.bad(member + " is a compact JWS with detached payload");
    }
    return body.get(member).asString();
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.pmode.imported;

import java.util.Map;

/** Why something of a Domibus configuration is not taken over. */
final class DomibusReasons {
  static final Map<String, String> ALL =
      Map.ofEntries(
          Map.entry(
              "mpc", "the store keeps messages by its own rules, and only named channels count"),
          Map.entry("party@allowChunking", "requests are always sent in chunks"),
          Map.entry("mep", "nothing uses it, or legs are counted by the binding"),
          Map.entry("binding", "no process uses it"),
          Map.entry(
              "property", "originalSender, finalRecipient and trackingIdentifier are always set"),
          Map.entry("propertySet", "properties are not bound to P-Modes here"),
          Map.entry("propertyRef", "properties are not bound to P-Modes here"),
          Map.entry("payload", "payloads are named by who submits them"),
          Map.entry("payloadProfile", "sizes are bounded by crossborder.gateway.limits"),
          Map.entry("attachment", "payloads are named by who submits them"),
          Map.entry("legConfiguration@propertySet", "properties are not bound to P-Modes here"),
          Map.entry(
              "legConfiguration@payloadProfile", "sizes are bounded by crossborder.gateway.limits"),
          Map.entry(
              "splitting@joinInterval",
              "fragments are waited for as long as the receiver's store says"),
          Map.entry("process", "its parties do not include this configuration's own"));

  private DomibusReasons() {}
}

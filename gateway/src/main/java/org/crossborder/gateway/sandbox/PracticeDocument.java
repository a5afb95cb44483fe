// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.sandbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.msh.OutgoingPayload;
import org.crossborder.gateway.packaging.PayloadSource;
import org.crossborder.trust.path.Fingerprint;

/** What is sent in practice: it says of itself that it is no document of trade. */
record PracticeDocument(String number, Instant at) {
  private static final String TEXT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <PracticeDocument xmlns="urn:crossborder:practice">
        <Notice>For practice only. Not a document of trade.</Notice>
        <Number>%s</Number>
        <Made>%s</Made>
      </PracticeDocument>
      """;

  byte[] bytes() {
    return TEXT.formatted(number, at).getBytes(UTF_8);
  }

  /** SHA-256 in hexadecimal digits. */
  String sha256() {
    return Fingerprint.sha256(bytes());
  }

  List<OutgoingPayload> payloads() {
    return List.of(
        new OutgoingPayload(
            number + "@practice",
            "application/xml",
            "UTF-8",
            List.of(),
            PayloadSource.of(bytes())));
  }
}

// SPDX-License-Identifier: Apache-2.0
package org.crossborder.conformance.receiver;

import java.io.IOException;
import java.util.List;
import org.crossborder.conformance.as4.Answer;
import org.crossborder.conformance.as4.Outgoing;
import org.crossborder.conformance.as4.Packed;
import org.crossborder.conformance.as4.ebms.MessagingWriter;
import org.crossborder.conformance.as4.mime.MimeWriter;
import org.crossborder.conformance.as4.security.Signer;
import org.crossborder.conformance.as4.security.Signing;
import org.crossborder.conformance.as4.xml.Xml;
import org.crossborder.conformance.partner.Partner;
import org.w3c.dom.Document;

/** What only a hostile peer sends. */
final class Hostile {
  private static final int FOUR_MEGABYTES = 4 * 1024 * 1024;

  private Hostile() {}

  static Outgoing largeHeader(Partner partner) {
    return partner.message().with(Header.changing("ConversationId", "x".repeat(FOUR_MEGABYTES)));
  }

  static Packed unaskedReceipt(Partner partner) {
    String id = partner.id() + "@conformance";
    Document receipt =
        MessagingWriter.receipt(
            id, partner.id() + "@never-sent", partner.clock().instant(), List.of());
    Signer.sign(
        receipt,
        List.of(),
        Signing.of(partner.pmode().profile(), partner.pmode().ownKeys().signing()));
    return new Packed(id, MimeWriter.write(Xml.bytes(receipt)), List.of());
  }

  /** Why there was no answer that a client can use; empty if there was one. */
  static String answered(Partner partner, Outgoing message) {
    try {
      Answer answer = partner.send(message).answer();
      return answer.http().status() == 500 && answer.signal() == null ? answer.summary() : "";
    } catch (IOException broken) {
      return "The connection broke: " + broken;
    }
  }
}

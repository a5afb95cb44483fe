// SPDX-License-Identifier: Apache-2.0
package org.crossborder.gateway.reception;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.util.List;
import org.crossborder.gateway.ebms.MessageInfo;
import org.crossborder.gateway.msh.ReceivedMessage;
import org.crossborder.gateway.msh.ReceivedPayload;
import org.crossborder.gateway.msh.TestGateway;
import org.crossborder.gateway.msh.TestPki;
import org.crossborder.gateway.msh.TestRegister;
import org.crossborder.gateway.pmode.Leg;
import org.crossborder.gateway.pmode.Participant;
import org.crossborder.gateway.pmode.TradeDocuments;

/** Messages whose every check has passed. */
final class Received {
  private Received() {}

  static ReceivedMessage from(
      String party, String xml, String messageId, Instant timestamp, Instant receivedAt) {
    Leg bd =
        TestRegister.pmodes("BD", TestGateway.NOWHERE, TestGateway.NOWHERE)
            .toSend("KR", TestRegister.ARRANGEMENT, TradeDocuments.DOCUMENT)
            .orElseThrow();
    Leg leg =
        new Leg(
            bd.pmode(),
            bd.agreement(),
            bd.number(),
            bd.pulled(),
            new Participant(party, bd.sender().partner()),
            bd.receiver(),
            bd.protocol(),
            bd.businessInfo(),
            bd.errorHandling(),
            bd.receptionAwareness(),
            bd.payloadService(),
            bd.splitting(),
            bd.security());
    return new ReceivedMessage(
        leg.userMessage(new MessageInfo(timestamp, messageId, null), "c", List.of()),
        leg,
        List.of(
            new ReceivedPayload(
                "doc@bd",
                "application/xml",
                null,
                List.of(),
                () -> new ByteArrayInputStream(xml.getBytes(UTF_8)))),
        TestPki.BD.certificate(),
        List.of(),
        "<Envelope/>".getBytes(UTF_8),
        receivedAt);
  }
}
